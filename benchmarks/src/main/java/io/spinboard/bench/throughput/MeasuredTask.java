package io.spinboard.bench.throughput;

/** A task that processes records in one thread and reports its progress to another. */
public interface MeasuredTask {
  /** Processes all records. */
  void run() throws Exception;

  /** Returns the number of processed records. Can be called from any thread. */
  long completed();
}
