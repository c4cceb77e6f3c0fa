package io.spinboard.pipeline.rank;

/**
 * What a shard currently has for one board. A report replaces every earlier report from the same
 * source, so merging reports never adds anything twice.
 *
 * @param <R> the kind of report
 */
public interface Report<R extends Report<R>> {

  /** Where the report comes from, e.g. a shard. Only reports from equal sources are compared. */
  Object source();

  /**
   * Whether this report replaces another one from the same source. This must be a total order in
   * which only identical reports are equal; otherwise the result would depend on the order of
   * arrival.
   */
  boolean isNewerThan(R other);
}
