package io.spinboard.bench;

import io.spinboard.bench.dashboard.DashboardResult;
import io.spinboard.bench.growth.GrowthResult;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.report.BenchResults;
import io.spinboard.bench.report.BenchRound;
import io.spinboard.bench.report.MachineInfo;
import io.spinboard.bench.steady.FreshnessResult;
import io.spinboard.bench.steady.ReadingResult;
import io.spinboard.bench.throughput.Throughput;
import java.util.ArrayList;
import java.util.List;

/** What was measured so far; each is told at once. */
final class ResultsCollector {
  private final BenchPlan plan;
  private final BenchConsole console;
  private final MachineInfo machine = MachineInfo.here();
  private final List<BenchRound> rounds = new ArrayList<>();
  private final List<BenchRound> sending = new ArrayList<>();
  private final List<BenchRound> replaying = new ArrayList<>();
  private final List<BenchRound> verifying = new ArrayList<>();
  private final List<BenchRound> campaigns = new ArrayList<>();
  private final List<GrowthResult> growth = new ArrayList<>();
  private FreshnessResult freshness;
  private ReadingResult reading;
  private DashboardResult dashboard;

  ResultsCollector(BenchPlan plan, BenchConsole console) {
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

  void add(BenchRound round) {
    rounds.add(round);
  }

  void addSending(BenchRound round) {
    sending.add(round);
  }

  void addReplaying(BenchRound round) {
    replaying.add(round);
  }

  void addVerifying(BenchRound round) {
    verifying.add(round);
  }

  void addCampaigns(BenchRound round) {
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

  void add(FreshnessResult found) {
    freshness = found;
    console.say(
        "FreshnessResult: %,d spins in %.1f s (%,.0f/s)"
            .formatted(found.spins(), found.seconds(), found.spinsPerSecond()));
  }

  void add(GrowthResult found) {
    growth.add(found);
    tell("%,d players".formatted(found.players()), found.throughput());
  }

  void add(ReadingResult found) {
    reading = found;
    console.say("ReadingResult: %,.0f queries/s".formatted(found.queriesPerSecond()));
  }

  void add(DashboardResult found) {
    dashboard = found;
    console.say(
        "Dashboard: %,.0f events/s, %,.0f requests/s"
            .formatted(found.eventsPerSecond(), found.requestsPerSecond()));
  }

  BenchResults results() {
    return new BenchResults(
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
