package io.spinboard.replay.playback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the state of a playback. What may be sent is noted before it is sent, and what was sent
 * after it is acknowledged; so whatever happens, the file does not promise too much.
 */
final class Ledger {
  private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path file;
  private final long chunk;
  private final Publisher publisher;
  private State state;
  private long sentWhenKept;
  private long lastKept;
  private boolean begun;

  /**
   * @param file where the state is kept; null if it is not
   * @param state how far the playback is
   * @param chunk how many records are sent at most before their acknowledgements are awaited
   */
  Ledger(Path file, State state, long chunk, Publisher publisher) {
    this.file = file;
    this.state = state;
    this.chunk = chunk;
    this.publisher = publisher;
  }

  State state() {
    return state;
  }

  /** Notes how far the playback is, without any hurry to keep it. */
  void reached(Mark mark, Counts counts) {
    state = new State(state.of(), mark, state.ahead(), counts, state.shiftMicros(), false);
  }

  /** Notes by how much event times move in this round; null before that is decided. */
  void shifted(Long micros) {
    state = new State(state.of(), state.mark(), state.ahead(), state.counts(), micros, false);
  }

  /** To be called before a record is sent: keeps the state if it is time to. */
  void beforeSending() throws IOException {
    if (file == null) {
      return;
    }
    boolean due =
        !begun
            || publisher.sent() - sentWhenKept >= chunk
            || System.nanoTime() - lastKept > KEEP_NANOS;
    if (due) {
      publisher.flush();
      keep(chunk, false);
      begun = true;
      sentWhenKept = publisher.sent();
      lastKept = System.nanoTime();
    }
  }

  /**
   * Keeps the state at a proper end, with everything acknowledged.
   *
   * @param complete whether there is nothing left to be played back
   */
  void end(boolean complete) throws IOException {
    if (file != null) {
      keep(0, complete);
    }
  }

  private void keep(long ahead, boolean complete) throws IOException {
    state =
        new State(state.of(), state.mark(), ahead, state.counts(), state.shiftMicros(), complete);
    state.write(file);
  }
}
