package io.spinboard.bench.micro;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** How long it takes to write a spin's JSON. */
public class EncodeBenchmark extends MicroBenchmark {
  /** More than branch prediction and caches learn by heart. */
  private static final int SPINS = 8192;

  private List<Spin> spins;
  private int next;

  /** Makes the spins that are written. */
  @Setup
  public void makeSpins() {
    spins = spins(SPINS);
  }

  /** Writes one spin. */
  @Benchmark
  public byte[] encode() {
    next = (next + 1) % SPINS;
    return SpinEncoder.encode(spins.get(next));
  }
}
