package io.spinboard.replay.playback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Writes the state of a replay to its file. The file is updated before each chunk, which may then
 * be sent, and after it was acknowledged. After a kill, it shows the number of records that may be
 * sent twice.
 */
final class ReplayStateWriter {
  private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path file;
  private final long chunk;
  private final RecordPublisher publisher;
  private ReplayState state;
  private long sentWhenWritten;
  private long lastWritten;
  private boolean written;

  /**
   * @param file the state file; null for none
   * @param state the state to start from
   * @param chunk the maximum number of records sent without waiting for acknowledgements
   */
  ReplayStateWriter(Path file, ReplayState state, long chunk, RecordPublisher publisher) {
    this.file = file;
    this.state = state;
    this.chunk = chunk;
    this.publisher = publisher;
  }

  ReplayState state() {
    return state;
  }

  /** Updates the position and counts in memory; the file is written later. */
  void update(ReplayPosition position, ReplayCounts counts) {
    state =
        new ReplayState(
            state.identity(), position, state.ahead(), counts, state.shiftMicros(), false);
  }

  /** Sets the shift of event times in this round; null before it is known. */
  void setShift(Long micros) {
    state =
        new ReplayState(
            state.identity(), state.position(), state.ahead(), state.counts(), micros, false);
  }

  /** Writes the file if it is due; called before each record is sent. */
  void beforeSending() throws IOException {
    if (file == null) {
      return;
    }
    boolean due =
        !written
            || publisher.sent() - sentWhenWritten >= chunk
            || System.nanoTime() - lastWritten > WRITE_NANOS;
    if (due) {
      publisher.flush();
      write(chunk, false);
      written = true;
      sentWhenWritten = publisher.sent();
      lastWritten = System.nanoTime();
    }
  }

  /**
   * Writes the final state, when everything sent was acknowledged.
   *
   * @param complete whether all records were sent
   */
  void end(boolean complete) throws IOException {
    if (file != null) {
      write(0, complete);
    }
  }

  private void write(long ahead, boolean complete) throws IOException {
    state =
        new ReplayState(
            state.identity(),
            state.position(),
            ahead,
            state.counts(),
            state.shiftMicros(),
            complete);
    state.write(file);
  }
}
