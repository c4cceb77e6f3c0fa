package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.progress.ProgressSource;
import io.spinboard.recordings.CountingInputStream;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** The progress of reading recordings. Updated by the reading thread, displayed by another. */
final class RecordingReadProgress implements ProgressSource {
  private final long totalBytes;
  private final AtomicLong bytes = new AtomicLong();
  private volatile long records;

  /**
   * @param totalBytes size of all files
   */
  RecordingReadProgress(long totalBytes) {
    this.totalBytes = totalBytes;
  }

  /** Wraps a file to count the bytes read from it. */
  InputStream counting(InputStream file) {
    return new CountingInputStream(file, bytes::addAndGet);
  }

  /** Sets the number of records read so far. */
  void setRecords(long count) {
    records = count;
  }

  @Override
  public long done() {
    return records;
  }

  @Override
  public double fraction() {
    return totalBytes == 0 ? Double.NaN : Math.min(1, (double) bytes.get() / totalBytes);
  }

  @Override
  public boolean isWaiting() {
    return false;
  }
}
