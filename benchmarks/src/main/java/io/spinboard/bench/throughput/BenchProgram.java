package io.spinboard.bench.throughput;

/** A program whose rate is measured. */
public interface BenchProgram {
  /** What it is, for people. */
  String words();

  /** Whether it is Spinboard, and not what Spinboard is compared with. */
  boolean isSpinboard();

  /** Whether it is what the others are compared with. */
  boolean isYardstick();
}
