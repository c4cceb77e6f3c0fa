package io.spinboard.pipeline.rank;

import java.util.List;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.transforms.Combine.CombineFn;

/**
 * Combines the reports of all shards for one board. The accumulator holds the newest report of each
 * source, and its {@link ShardReports#top top K} makes the board. Because newer reports replace
 * older ones, combining is associative, commutative and idempotent: reports may arrive in any
 * order, repeatedly and partly merged.
 *
 * <p>In streaming it is combining state in the merging steps; in a batch it is {@code
 * Combine.perKey}.
 *
 * @param <R> the kind of report
 */
public final class MergeReportsFn<R extends Report<R>>
    extends CombineFn<List<R>, ShardReports<R>, ShardReports<R>> {
  private static final long serialVersionUID = 1;

  private final Coder<R> report;

  /**
   * @param report encodes a single report
   */
  public MergeReportsFn(Coder<R> report) {
    this.report = report;
  }

  @Override
  public ShardReports<R> createAccumulator() {
    return new ShardReports<>();
  }

  @Override
  public ShardReports<R> addInput(ShardReports<R> accumulator, List<R> reports) {
    reports.forEach(accumulator::add);
    return accumulator;
  }

  /** Copies, since the direct runner merges its state with an empty accumulator on every read. */
  @Override
  public ShardReports<R> mergeAccumulators(Iterable<ShardReports<R>> accumulators) {
    ShardReports<R> merged = createAccumulator();
    accumulators.forEach(merged::addAll);
    return merged;
  }

  @Override
  public ShardReports<R> extractOutput(ShardReports<R> accumulator) {
    return accumulator;
  }

  /** Encodes the input: the reports that a shard emits together. */
  public Coder<List<R>> inputCoder() {
    return ListCoder.of(report);
  }

  /** Encodes the accumulator, which is the output too. */
  public Coder<ShardReports<R>> accumulatorCoder() {
    return new ShardReportsCoder<>(report);
  }

  @Override
  public Coder<ShardReports<R>> getAccumulatorCoder(CoderRegistry registry, Coder<List<R>> input)
      throws CannotProvideCoderException {
    return accumulatorCoder();
  }

  @Override
  public Coder<ShardReports<R>> getDefaultOutputCoder(CoderRegistry registry, Coder<List<R>> input)
      throws CannotProvideCoderException {
    return accumulatorCoder();
  }
}
