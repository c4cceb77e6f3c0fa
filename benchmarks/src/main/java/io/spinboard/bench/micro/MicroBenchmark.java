package io.spinboard.bench.micro;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Base class of the JMH benchmarks: average time in nanoseconds, with the generator's spins. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class MicroBenchmark {
  /** The time of the first spin. */
  protected static final Instant START = Instant.parse("2026-11-22T05:00:00Z");

  /** Returns spins of 50,000 players in 1,000 teams, 20,000 per second. */
  protected static List<Spin> spins(int count) {
    Simulator simulator =
        new Simulator(
            Simulation.startingAt(START)
                .withPlayers(50_000, 1_000)
                .withArrivals(ArrivalProcess.steady(20_000)));
    return LongStream.range(0, count).mapToObj(simulator::spin).toList();
  }
}
