package io.spinboard.bench.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Notes how far a program has come while its threads work. */
final class ProgressSampler {
  private static final long NOTE_EVERY_MILLIS = 20;

  private final LongSupplier records;
  private final List<ProgramReport.Progress> notes = new ArrayList<>();

  /**
   * @param records how many the program is done with by now
   */
  ProgressSampler(LongSupplier records) {
    this.records = records;
  }

  /** What was noted when all that the threads were told to do is done. */
  List<ProgramReport.Progress> untilDone(ExecutorService threads) throws InterruptedException {
    threads.shutdown();
    do {
      note();
    } while (!threads.awaitTermination(NOTE_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    note();
    return notes;
  }

  private void note() {
    notes.add(new ProgramReport.Progress(System.currentTimeMillis(), records.getAsLong()));
  }
}
