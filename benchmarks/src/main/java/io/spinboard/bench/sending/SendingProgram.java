package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.BenchProgram;
import java.util.Locale;

/** The programs that send spins. */
public enum SendingProgram implements BenchProgram {
  /** A Kafka producer with prepared messages. */
  PRODUCER("Kafka producer alone"),
  /** {@code spinboard generate} with the same spins. */
  GENERATOR("Generator to Kafka"),
  /**
   * {@code spinboard generate} with the players and faults of the scenario {@code launch-night}.
   */
  LAUNCH_NIGHT("Generator to Kafka, launch-night"),
  /** {@code spinboard generate} with the same spins, into a file. */
  FILE("Generator to a file");

  private final String label;

  SendingProgram(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSpinboard() {
    return this != PRODUCER;
  }

  @Override
  public boolean isBaseline() {
    return this == PRODUCER;
  }

  /** Returns the name used in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
