package io.spinboard.bench;

import io.spinboard.bench.dashboard.DashboardLoad;
import io.spinboard.bench.growth.Growth;
import io.spinboard.bench.progress.Console;
import io.spinboard.bench.report.Machine;
import io.spinboard.bench.report.Results;
import io.spinboard.bench.report.Round;
import io.spinboard.bench.steady.Freshness;
import io.spinboard.bench.steady.Reading;
import io.spinboard.bench.throughput.Throughput;
import java.util.ArrayList;
import java.util.List;

/** What was measured so far; each is told at once. */
final class Findings {
  private final Plan plan;
  private final Console console;
  private final Machine machine = Machine.here();
  private final List<Round> rounds = new ArrayList<>();
  private final List<Round> sending = new ArrayList<>();
  private final List<Round> replaying = new ArrayList<>();
  private final List<Round> verifying = new ArrayList<>();
  private final List<Round> campaigns = new ArrayList<>();
  private final List<Growth> growth = new ArrayList<>();
  private Freshness freshness;
  private Reading reading;
  private DashboardLoad dashboard;

  Findings(Plan plan, Console console) {
    this.plan = plan;
    this.console = console;
  }

  /** Tells if others are at work here. */
  void warnIfBusy() {
    if (machine.isBusy()) {
      console.say(
          "This machine has other work (load %.1f on %d cores): rates will be low, and ratios rough."
              .formatted(machine.load(), machine.cores()));
    }
  }

  void add(Round round) {
    rounds.add(round);
  }

  void addSending(Round round) {
    sending.add(round);
  }

  void addReplaying(Round round) {
    replaying.add(round);
  }

  void addVerifying(Round round) {
    verifying.add(round);
  }

  void addCampaigns(Round round) {
    campaigns.add(round);
  }

  void tell(Throughput throughput) {
    tell(throughput.contender().words(), throughput);
  }

  private void tell(String who, Throughput throughput) {
    console.say(
        "%s: %,d spins in %.1f s (%,.0f/s)"
            .formatted(who, throughput.spins(), throughput.seconds(), throughput.spinsPerSecond()));
  }

  void add(Freshness found) {
    freshness = found;
    console.say(
        "Freshness: %,d spins in %.1f s (%,.0f/s)"
            .formatted(found.spins(), found.seconds(), found.spinsPerSecond()));
  }

  void add(Growth found) {
    growth.add(found);
    tell("%,d players".formatted(found.players()), found.throughput());
  }

  void add(Reading found) {
    reading = found;
    console.say("Reading: %,.0f queries/s".formatted(found.queriesPerSecond()));
  }

  void add(DashboardLoad found) {
    dashboard = found;
    console.say(
        "Dashboard: %,.0f events/s, %,.0f requests/s"
            .formatted(found.eventsPerSecond(), found.requestsPerSecond()));
  }

  Results results() {
    return new Results(
        machine,
        plan.workload(),
        plan.freshness(),
        List.copyOf(rounds),
        List.copyOf(growth),
        freshness,
        reading,
        List.copyOf(sending),
        List.copyOf(replaying),
        List.copyOf(verifying),
        List.copyOf(campaigns),
        dashboard);
  }
}
