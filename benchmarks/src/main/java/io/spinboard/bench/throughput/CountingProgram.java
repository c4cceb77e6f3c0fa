package io.spinboard.bench.throughput;

import java.util.Locale;

/** The programs that read or count the spins of a topic. */
public enum CountingProgram implements BenchProgram {
  /**
   * A Kafka consumer that ignores the values: an upper bound for every program that reads from
   * Kafka.
   */
  CONSUMER("Kafka consumer alone"),
  /** The minimum of work for a leaderboard: parse the JSON and add up points by player. */
  LIMIT("Practical limit: consumer, JSON, hash map"),
  /** The pipeline on Flink with the boards of all time. */
  BOARDS("Spinboard on Flink, all time"),
  /** The pipeline on Flink with the boards of all kinds of periods. */
  PERIODS("Spinboard on Flink, four periods"),
  /** The pipeline on Beam's direct runner with the boards of all time. */
  DIRECT("Spinboard, direct runner");

  private final String label;

  CountingProgram(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSpinboard() {
    return this != CONSUMER && this != LIMIT;
  }

  @Override
  public boolean isBaseline() {
    return this == LIMIT;
  }

  /** Returns the name used in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
