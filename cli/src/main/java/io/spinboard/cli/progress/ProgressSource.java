package io.spinboard.cli.progress;

/** ProgressSource whose progress is displayed. All methods may be called from any thread. */
public interface ProgressSource {
  /** Returns how many items are done. */
  long done();

  /** Returns how much of the work is done, 0 to 1; NaN if the total is unknown. */
  double fraction();

  /** Whether the work is waiting for another system, such as an unavailable broker. */
  boolean isWaiting();
}
