package io.spinboard.bench;

import java.util.Locale;

/** What can be measured; in this order. */
enum BenchPart {
  /** How fast plain Kafka consumers read the spins, without and with the least of work. */
  CONSUMERS,
  /** How fast Spinboard counts them, for the boards of all time. */
  BOARDS,
  /** The same for the boards of all kinds of periods. */
  PERIODS,
  /** How fast Spinboard counts fewer spins on Beam's direct runner. */
  DIRECT,
  /** What it takes of time, memory and checkpoints to count the spins of ever more players. */
  GROWTH,
  /** How soon spins show on the boards. */
  FRESHNESS,
  /** How fast boards are read while spins come. */
  READING,
  /** How fast spins are generated, in comparison with a plain Kafka producer. */
  GENERATOR,
  /**
   * How fast recordings are replayed, in comparison with a plain Kafka producer, and counted, in
   * comparison with reading their lines.
   */
  RECORDINGS,
  /** How fast Spinboard counts spins for the boards of all time and for campaigns. */
  CAMPAIGNS,
  /** How many event streams and requests the dashboard serves while boards change. */
  DASHBOARD;

  /** As options name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
