package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.BenchProgram;
import java.util.Locale;

/** The programs that send spins. */
public enum SendingProgram implements BenchProgram {
  /** A Kafka producer that has its messages before it begins. */
  PRODUCER("Kafka producer alone"),
  /** {@code spinboard generate} with the same spins. */
  GENERATOR("Generator to Kafka"),
  /** The same with the world of a scenario: a crowd in sessions, and what goes wrong on the way. */
  LAUNCH_NIGHT("Generator to Kafka, launch-night"),
  /** {@code spinboard generate} with the same spins, into a file. */
  FILE("Generator to a file");

  private final String words;

  SendingProgram(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean isSpinboard() {
    return this != PRODUCER;
  }

  @Override
  public boolean isYardstick() {
    return this == PRODUCER;
  }

  /** What it is, for programs. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
