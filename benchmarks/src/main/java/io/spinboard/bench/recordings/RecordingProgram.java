package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.BenchProgram;
import java.util.Locale;

/** The programs that read a recording. */
public enum RecordingProgram implements BenchProgram {
  /** {@code spinboard replay --as-fast-as-possible}. */
  REPLAY("Replay to Kafka"),
  /** A loop over blocks that counts line feeds: what nothing that looks at lines can surpass. */
  LINE_FEEDS("Line feeds alone"),
  /** What {@code spinboard verify} does without a database: all spins are counted. */
  VERIFY("Verify, without a database");

  private final String words;

  RecordingProgram(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean isSpinboard() {
    return this != LINE_FEEDS;
  }

  @Override
  public boolean isYardstick() {
    return this == LINE_FEEDS;
  }

  /** What it is, for programs. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
