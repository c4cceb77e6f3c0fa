package io.spinboard.bench.micro;

import io.spinboard.events.Decoded;
import io.spinboard.events.SpinDecoder;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.Simulation;
import io.spinboard.generator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to read a spin's JSON. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
  /** More than branch prediction and caches learn by heart. */
  private static final int SPINS = 8192;

  private static final Instant START = Instant.parse("2026-11-22T05:00:00Z");

  private final SpinDecoder decoder =
      new SpinDecoder(Duration.ofDays(1), InstantSource.fixed(START));
  private final byte[][] values = new byte[SPINS][];
  private int next;

  /** Makes the spins that are read, those of {@code spinboard generate}. */
  @Setup
  public void encodeSpins() {
    Simulator simulator =
        new Simulator(Simulation.startingAt(START).withUsers(50_000).withTeams(1_000));
    for (int i = 0; i < SPINS; i++) {
      values[i] = SpinEncoder.encode(simulator.spin(i));
    }
  }

  /** Reads one spin. */
  @Benchmark
  public Decoded decode() {
    next = (next + 1) % SPINS;
    return decoder.decode(values[next]);
  }
}
