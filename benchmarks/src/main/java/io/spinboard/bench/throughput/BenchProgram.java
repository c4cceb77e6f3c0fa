package io.spinboard.bench.throughput;

/** A program whose rate is measured. */
public interface BenchProgram {
  /** Returns the label for charts and summaries. */
  String label();

  /** Whether it is a part of Spinboard, as opposed to a program to compare it with. */
  boolean isSpinboard();

  /** Whether the other programs are compared with it. */
  boolean isBaseline();
}
