package io.spinboard.bench.micro;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.Sessions;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;

/** Time to simulate a spin, without encoding it. */
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

  /** Simulates players who all play equally often, all the time. */
  @Benchmark
  public Spin alike() {
    return alike.spin(next++);
  }

  /** Simulates a million players with sessions and different activity. */
  @Benchmark
  public Spin sessions() {
    return sessions.spin(next++);
  }
}
