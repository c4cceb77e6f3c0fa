package io.spinboard.bench.micro;

import io.spinboard.events.Decoded;
import io.spinboard.events.SpinDecoder;
import io.spinboard.events.SpinEncoder;
import java.time.Duration;
import java.time.InstantSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Time to decode the JSON of a spin. */
public class DecodeBenchmark extends MicroBenchmark {
  /** More than branch predictors and caches can memorize. */
  private static final int SPINS = 8192;

  private final SpinDecoder decoder =
      new SpinDecoder(Duration.ofDays(1), InstantSource.fixed(START));
  private byte[][] values;
  private int next;

  /** Encodes the values. */
  @Setup
  public void encodeSpins() {
    values = spins(SPINS).stream().map(SpinEncoder::encode).toArray(byte[][]::new);
  }

  /** Decodes one spin. */
  @Benchmark
  public Decoded decode() {
    next = (next + 1) % SPINS;
    return decoder.decode(values[next]);
  }
}
