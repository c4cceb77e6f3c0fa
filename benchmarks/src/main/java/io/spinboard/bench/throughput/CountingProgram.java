package io.spinboard.bench.throughput;

import java.util.Locale;

/** The programs that go through a topic. */
public enum CountingProgram implements BenchProgram {
  /** A Kafka consumer that looks at nothing: what no program on Kafka can surpass. */
  CONSUMER("Kafka consumer alone"),
  /** The least that a leaderboard takes: the JSON is read, and points are added up by player. */
  LIMIT("Practical limit: consumer, JSON, hash map"),
  /** Spinboard on Flink with the boards of all time. */
  BOARDS("Spinboard on Flink, all time"),
  /** Spinboard on Flink with the boards of all kinds of periods. */
  PERIODS("Spinboard on Flink, four periods"),
  /** Spinboard on Beam's direct runner with the boards of all time. */
  DIRECT("Spinboard, direct runner");

  private final String words;

  CountingProgram(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean isSpinboard() {
    return this != CONSUMER && this != LIMIT;
  }

  @Override
  public boolean isYardstick() {
    return this == LIMIT;
  }

  /** What it is, for programs. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
