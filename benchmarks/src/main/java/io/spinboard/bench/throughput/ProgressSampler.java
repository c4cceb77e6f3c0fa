package io.spinboard.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Samples the progress of a program every 20 ms while its threads run. */
final class ProgressSampler {
  private static final long INTERVAL_MILLIS = 20;

  private final LongSupplier records;
  private final List<ProgramReport.Progress> samples = new ArrayList<>();

  /**
   * @param records supplies the number of records processed so far
   */
  ProgressSampler(LongSupplier records) {
    this.records = records;
  }

  /** Waits until all submitted tasks have completed, and returns the samples. */
  List<ProgramReport.Progress> untilDone(ExecutorService threads) throws InterruptedException {
    threads.shutdown();
    do {
      sample();
    } while (!threads.awaitTermination(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    sample();
    return samples;
  }

  private void sample() {
    samples.add(new ProgramReport.Progress(System.currentTimeMillis(), records.getAsLong()));
  }
}
