package io.spinboard.bench.micro;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Time to encode a spin as JSON. */
public class EncodeBenchmark extends MicroBenchmark {
  /** More than branch predictors and caches can memorize. */
  private static final int SPINS = 8192;

  private List<Spin> spins;
  private int next;

  /** Creates the spins. */
  @Setup
  public void makeSpins() {
    spins = spins(SPINS);
  }

  /** Encodes one spin. */
  @Benchmark
  public byte[] encode() {
    next = (next + 1) % SPINS;
    return SpinEncoder.encode(spins.get(next));
  }
}
