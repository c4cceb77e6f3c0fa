package io.spinboard.local.demo;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Mistakes;
import io.spinboard.cli.Version;
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

/** Plays the whole of Spinboard in one process. */
@Command(
    name = "demo",
    description =
        "Runs Kafka, PostgreSQL, simulated players and the pipeline in one process and shows the"
            + " boards, here and in a browser, until stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {
  /** Spins a second that the direct runner holds on a small machine, and people can follow. */
  private static final int DEFAULT_RATE = 100;

  private static final int LAST_PORT = 65_535;

  private final boolean terminal;

  @Spec private CommandSpec spec;
  @Mixin private final StackOptions stackOptions = new StackOptions();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Spins per second, on average. Default: "
              + DEFAULT_RATE
              + "; with --events, all of them at once.")
  private Double rate;

  @Option(
      names = "--players",
      paramLabel = "N",
      description =
          "How many players there are; up to four times the rate of them play at a time. Default:"
              + " ${DEFAULT-VALUE}.")
  private int players = 1000;

  @Option(
      names = "--teams",
      paramLabel = "N",
      description = "How many teams they form. Default: ${DEFAULT-VALUE}.")
  private int teams = 20;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Equal seeds give equal spins, times apart. Default: another one each time.")
  private Long seed;

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "Send N spins, wait until the boards show them, check the boards against an independent"
              + " recount, and end.")
  private Long events;

  @Option(
      names = "--duration",
      paramLabel = "DURATION",
      description = "Send spins for so long, such as PT1M, then check and end as with --events.")
  private Duration duration;

  @Option(
      names = "--runner",
      paramLabel = "RUNNER",
      description =
          "What runs the pipeline in this process: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private DemoRunner runner = DemoRunner.DirectRunner;

  @Option(
      names = "--dashboard-port",
      paramLabel = "PORT",
      description =
          "Port for the boards in a browser; 0 picks a free one. Default: "
              + FreePort.USUAL
              + ", or the next one that is free.")
  private Integer dashboardPort;

  DemoCommand(boolean terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Complaints.rejectIfAny(spec, mistakes());
    Demo demo =
        new Demo(
            plan(), stackOptions.settings(), dashboardPort, spec.commandLine().getOut(), terminal);
    try {
      return demo.run();
    } catch (InterruptedException stopped) {
      spec.commandLine().getErr().println("Stopped while starting; nothing is left running.");
      return ExitCode.SOFTWARE;
    }
  }

  private List<String> mistakes() {
    Mistakes mistakes = new Mistakes();
    mistakes.check(
        rate == null || (rate > 0 && rate <= RateCurve.MAX_RATE), "--rate", "above 0", rate);
    mistakes.check(
        players >= 2 && players <= FixedPlayers.MAX_USERS, "--players", "2 or more", players);
    mistakes.check(teams >= 0 && teams <= Population.MAX_TEAMS, "--teams", "0 to 100000", teams);
    mistakes.check(events == null || events > 0, "--events", "above 0", events);
    mistakes.check(duration == null || duration.toMillis() > 0, "--duration", "above 0", duration);
    mistakes.range("--dashboard-port", dashboardPort, 0, LAST_PORT);
    List<String> all = new ArrayList<>(mistakes.lines());
    all.addAll(stackOptions.mistakes());
    return all;
  }

  private DemoSettings plan() {
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
