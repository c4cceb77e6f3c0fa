package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.BenchProgram;
import java.util.Locale;

/** The programs that read a recording. */
public enum RecordingProgram implements BenchProgram {
  /** {@code spinboard replay --as-fast-as-possible}. */
  REPLAY("Replay to Kafka"),
  /**
   * A loop over blocks that counts line feeds: an upper bound for every program that reads lines.
   */
  LINE_FEEDS("Line feeds alone"),
  /** {@code spinboard verify} without a database: it counts all spins. */
  VERIFY("Verify, without a database");

  private final String label;

  RecordingProgram(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSpinboard() {
    return this != LINE_FEEDS;
  }

  @Override
  public boolean isBaseline() {
    return this == LINE_FEEDS;
  }

  /** Returns the name used in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
