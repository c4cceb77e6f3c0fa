package io.spinboard.bench;

import io.spinboard.bench.workload.Workload;
import io.spinboard.cli.UsageErrors;
import io.spinboard.generator.world.Population;
import io.spinboard.generator.world.Population.FixedPlayers;
import picocli.CommandLine.Option;

/** Options of the workload. */
final class WorkloadOptions {
  @Option(
      names = "--spins",
      paramLabel = "N",
      description = "Number of spins. Default: ${DEFAULT-VALUE}.")
  private long spins = 6_000_000;

  @Option(
      names = "--players",
      paramLabel = "N",
      description = "Number of players. Default: ${DEFAULT-VALUE}.")
  private int players = 50_000;

  @Option(
      names = "--teams",
      paramLabel = "N",
      description = "Number of teams. Default: ${DEFAULT-VALUE}.")
  private int teams = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Equal seeds give equal spins, except for their times. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--spin-ids",
      description = "Give each spin an id, so that the pipeline removes duplicates.")
  private boolean spinIds;

  void check(UsageErrors mistakes) {
    mistakes.check(spins > 0, "--spins", "above 0", spins);
    mistakes.check(
        players >= 2 && players <= FixedPlayers.MAX_USERS, "--players", "2 or more", players);
    mistakes.check(
        teams >= 0 && teams <= Population.MAX_TEAMS,
        "--teams",
        "0 to " + Population.MAX_TEAMS,
        teams);
  }

  Workload workload() {
    return new Workload(spins, players, teams, seed, spinIds);
  }
}
