package io.spinboard.bench.micro;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.Sessions;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;

/** How long it takes to make up a spin, without its JSON. */
public class SimulateBenchmark extends MicroBenchmark {
  private final Simulator alike = simulator(new FixedPlayers(50_000, 1_000, 0, null));
  private final Simulator sessions =
      simulator(
          new FixedPlayers(1_000_000, 200, 1.05, new Sessions(6_000, Duration.ofMinutes(12))));
  private long next;

  private static Simulator simulator(FixedPlayers crowd) {
    return new Simulator(
        Simulation.startingAt(START)
            .withPopulation(crowd)
            .withArrivals(ArrivalProcess.steady(20_000)));
  }

  /** Of players who all play equally much, all the time. */
  @Benchmark
  public Spin alike() {
    return alike.spin(next++);
  }

  /** Of a million players, few of them keen, who come, play for a while and leave. */
  @Benchmark
  public Spin sessions() {
    return sessions.spin(next++);
  }
}
