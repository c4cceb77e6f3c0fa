package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.progress.ProgressSource;
import io.spinboard.recordings.CountedInput;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** How far the reading of files is; looked at by another thread. */
final class FileProgress implements ProgressSource {
  private final long allBytes;
  private final AtomicLong bytes = new AtomicLong();
  private volatile long records;

  /**
   * @param allBytes of all files together
   */
  FileProgress(long allBytes) {
    this.allBytes = allBytes;
  }

  /** The same bytes, counted as they are read by the one thread that reads. */
  InputStream watching(InputStream file) {
    return new CountedInput(file, bytes::addAndGet);
  }

  /** So many records have been read. */
  void records(long count) {
    records = count;
  }

  @Override
  public long done() {
    return records;
  }

  @Override
  public double fraction() {
    return allBytes == 0 ? Double.NaN : Math.min(1, (double) bytes.get() / allBytes);
  }

  @Override
  public boolean isWaiting() {
    return false;
  }
}
