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

/** Collects the results of the parts and prints each one at once. */
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

  /** Prints a warning if the machine is busy with other work. */
  void warnIfBusy() {
    if (machine.isBusy()) {
      console.print(
          "This machine is busy (load %.1f on %d cores): rates will be low and ratios imprecise."
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

  void report(Throughput throughput) {
    report(throughput.program().label(), throughput);
  }

  private void report(String name, Throughput throughput) {
    console.print(
        "%s: %,d spins in %.1f s (%,.0f/s)"
            .formatted(
                name, throughput.spins(), throughput.seconds(), throughput.spinsPerSecond()));
  }

  void add(FreshnessResult result) {
    freshness = result;
    console.print(
        "Freshness: %,d spins in %.1f s (%,.0f/s)"
            .formatted(result.spins(), result.seconds(), result.spinsPerSecond()));
  }

  void add(GrowthResult result) {
    growth.add(result);
    report("%,d players".formatted(result.players()), result.throughput());
  }

  void add(ReadingResult result) {
    reading = result;
    console.print("Reading: %,.0f queries/s".formatted(result.queriesPerSecond()));
  }

  void add(DashboardResult result) {
    dashboard = result;
    console.print(
        "Dashboard: %,.0f events/s, %,.0f requests/s"
            .formatted(result.eventsPerSecond(), result.requestsPerSecond()));
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
