package io.spinboard.local.demo;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.dashboard.FreePort;
import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.generator.world.Population;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.RateCurve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that runs all parts of Spinboard in one process. */
@Command(
    name = "demo",
    description =
        "Runs Kafka, PostgreSQL, simulated players and the pipeline in one process and shows the"
            + " boards, in the terminal and in a browser, until stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class DemoCommand implements Callable<Integer> {
  /**
   * Spins per second that the direct runner sustains on a small machine and a viewer can follow.
   */
  private static final int DEFAULT_RATE = 100;

  private static final int MAX_PORT = 65_535;

  private final boolean terminal;

  @Spec private CommandSpec spec;
  @Mixin private final StackOptions stackOptions = new StackOptions();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Spins per second, on average. Default: "
              + DEFAULT_RATE
              + "; with --events, all spins at once.")
  private Double rate;

  @Option(
      names = "--players",
      paramLabel = "N",
      description =
          "Number of players; at most four times --rate play at a time. Default:"
              + " ${DEFAULT-VALUE}.")
  private int players = 1000;

  @Option(
      names = "--teams",
      paramLabel = "N",
      description = "Number of teams. Default: ${DEFAULT-VALUE}.")
  private int teams = 20;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Equal seeds give equal spins, except for their times. Default: a different seed each time.")
  private Long seed;

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "Send N spins, wait until they are on the boards, compare the boards with an independent"
              + " recount, and exit.")
  private Long events;

  @Option(
      names = "--duration",
      paramLabel = "DURATION",
      description =
          "Send spins for this long, such as PT1M, then check the boards and exit as with --events.")
  private Duration duration;

  @Option(
      names = "--runner",
      paramLabel = "RUNNER",
      description =
          "Runner of the pipeline in this process: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private DemoRunner runner = DemoRunner.DirectRunner;

  @Option(
      names = "--dashboard-port",
      paramLabel = "PORT",
      description =
          "Port of the dashboard; 0 picks a free one. Default: "
              + FreePort.USUAL
              + ", or the next one that is free.")
  private Integer dashboardPort;

  DemoCommand(boolean terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    CommandErrors.throwIfAny(spec, mistakes());
    Demo demo =
        new Demo(
            settings(),
            stackOptions.settings(),
            dashboardPort,
            spec.commandLine().getOut(),
            terminal);
    try {
      return demo.run();
    } catch (InterruptedException stopped) {
      spec.commandLine()
          .getErr()
          .println("Stopped during start-up; all servers have been stopped.");
      return ExitCode.SOFTWARE;
    }
  }

  private List<String> mistakes() {
    UsageErrors mistakes = new UsageErrors();
    mistakes.check(
        rate == null || (rate > 0 && rate <= RateCurve.MAX_RATE), "--rate", "above 0", rate);
    mistakes.check(
        players >= 2 && players <= FixedPlayers.MAX_USERS, "--players", "2 or more", players);
    mistakes.check(teams >= 0 && teams <= Population.MAX_TEAMS, "--teams", "0 to 100000", teams);
    mistakes.check(events == null || events > 0, "--events", "above 0", events);
    mistakes.check(duration == null || duration.toMillis() > 0, "--duration", "above 0", duration);
    mistakes.range("--dashboard-port", dashboardPort, 0, MAX_PORT);
    List<String> all = new ArrayList<>(mistakes.lines());
    all.addAll(stackOptions.mistakes());
    return all;
  }

  private DemoSettings settings() {
    return new DemoSettings(
        seed == null ? System.currentTimeMillis() : seed,
        players,
        teams,
        rate == null ? DEFAULT_RATE : rate,
        events == null ? SpinPublisher.ENDLESS : events,
        events != null && rate == null,
        duration,
        runner);
  }
}
