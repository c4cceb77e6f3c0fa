package io.spinboard.bench.throughput;

/** What a program has to do with records: one thread does it, another may ask how far it is. */
public interface MeasuredTask {
  /** Does it with all of them, and comes back when it is done. */
  void doAll() throws Exception;

  /** With how many it is done. */
  long done();
}
