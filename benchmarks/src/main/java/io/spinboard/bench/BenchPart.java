package io.spinboard.bench;

import java.util.Locale;

/** The parts of the benchmark, in the order of their execution. */
enum BenchPart {
  /** The rate of plain Kafka consumers, without any work and with the minimum of work. */
  CONSUMERS,
  /** The rate of the pipeline with the boards of all time. */
  BOARDS,
  /** The rate of the pipeline with the boards of all kinds of periods. */
  PERIODS,
  /** The rate of the pipeline on Beam's direct runner, with fewer spins. */
  DIRECT,
  /** Time, memory and checkpoint size of the pipeline for growing numbers of players. */
  GROWTH,
  /** The delay until spins are on the boards. */
  FRESHNESS,
  /** The latency of queries while spins are counted. */
  READING,
  /** The rate of the generator, compared with a plain Kafka producer. */
  GENERATOR,
  /**
   * The rates of replay, compared with a plain Kafka producer, and of verify, compared with
   * counting line feeds.
   */
  RECORDINGS,
  /** The rate of the pipeline with campaigns. */
  CAMPAIGNS,
  /** The latency of event streams and requests of the dashboard while boards change. */
  DASHBOARD;

  /** Returns the name used in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
