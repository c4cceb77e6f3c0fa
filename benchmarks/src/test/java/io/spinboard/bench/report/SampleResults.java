package io.spinboard.bench.report;

import io.spinboard.bench.campaigns.CampaignLoad;
import io.spinboard.bench.dashboard.DashboardResult;
import io.spinboard.bench.recordings.RecordingProgram;
import io.spinboard.bench.sending.SendingProgram;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.steady.FreshnessResult;
import io.spinboard.bench.steady.LatencySummary;
import io.spinboard.bench.throughput.BenchProgram;
import io.spinboard.bench.throughput.CountingProgram;
import io.spinboard.bench.throughput.ProgressSample;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Made-up results for tests. */
final class SampleResults {
  private static final MachineInfo MACHINE =
      new MachineInfo(
          Instant.parse("2026-11-22T05:00:00Z"),
          2,
          24_000_000_000L,
          "Abacus <9000> & sons",
          "Linux",
          "Java 17",
          0.1,
          Map.of("beam", "2.70.0"));
  private static final FreshnessResult FRESHNESS =
      new FreshnessResult(
          1_200_000,
          60,
          20_000,
          new LatencySummary(300, 612.3, 1_204.5, 1_310.0),
          new LatencySummary(60, 250.0, 410.0, 430.0),
          1,
          0.83,
          900_000_000,
          0.2);

  private static final DashboardResult DASHBOARD =
      new DashboardResult(
          2_000,
          0,
          40,
          480_000,
          479_000,
          7_983.3,
          new LatencySummary(479_000, 31.2, 120.4, 250.6),
          500,
          499.9,
          1,
          new LatencySummary(29_999, 1.24, 20.4, 90.0),
          0.81,
          300_000_000,
          0.2);

  private SampleResults() {}

  /** Returns results of all parts. */
  static BenchResults everything() {
    return results(
        List.of(round(0.25)),
        FRESHNESS,
        List.of(sending()),
        List.of(replaying()),
        List.of(verifying()),
        List.of(campaigns()),
        DASHBOARD);
  }

  /** Returns results of several rounds, in each of which Spinboard had one of the ratios. */
  static BenchResults rounds(double... ratios) {
    return counting(Arrays.stream(ratios).mapToObj(SampleResults::round).toList());
  }

  /** Returns results without a baseline. */
  static BenchResults withoutBaseline() {
    return counting(
        List.of(new BenchRound(List.of(throughput(CountingProgram.PERIODS, 100_000, null)))));
  }

  private static BenchRound round(double ratio) {
    return new BenchRound(
        List.of(
            throughput(CountingProgram.LIMIT, 400_000, 1_000_000.0),
            throughput(CountingProgram.BOARDS, 400_000 * ratio, 1_000_000 * ratio)));
  }

  private static BenchRound sending() {
    return new BenchRound(
        List.of(
            throughput(SendingProgram.PRODUCER, 500_000, 1_000_000.0),
            throughput(SendingProgram.LAUNCH_NIGHT, 300_000, 500_000.0)));
  }

  private static BenchRound replaying() {
    return new BenchRound(
        List.of(
            throughput(SendingProgram.PRODUCER, 500_000, 1_000_000.0),
            throughput(RecordingProgram.REPLAY, 250_000, 400_000.0)));
  }

  private static BenchRound verifying() {
    return new BenchRound(
        List.of(
            throughput(RecordingProgram.LINE_FEEDS, 2_000_000, 8_000_000.0),
            throughput(RecordingProgram.VERIFY, 500_000, 800_000.0)));
  }

  private static BenchRound campaigns() {
    return new BenchRound(
        List.of(
            throughput(CampaignLoad.NONE, 400_000, 800_000.0),
            throughput(CampaignLoad.HUNDRED, 300_000, 400_000.0)));
  }

  private static BenchResults counting(List<BenchRound> rounds) {
    return results(rounds, null, List.of(), List.of(), List.of(), List.of(), null);
  }

  private static BenchResults results(
      List<BenchRound> rounds,
      FreshnessResult freshness,
      List<BenchRound> sending,
      List<BenchRound> replaying,
      List<BenchRound> verifying,
      List<BenchRound> campaigns,
      DashboardResult dashboard) {
    return new BenchResults(
        MACHINE,
        new Workload(6_000_000, 50_000, 1_000, 1, false),
        new FreshnessPlan(20_000, Duration.ofSeconds(15), Duration.ofSeconds(60)),
        rounds,
        List.of(),
        freshness,
        null,
        sending,
        replaying,
        verifying,
        campaigns,
        dashboard);
  }

  private static Throughput throughput(BenchProgram program, double rate, Double steadyRate) {
    return new Throughput(
        program,
        6_000_000,
        6_000_000 / rate,
        rate,
        steadyRate,
        12.3,
        1_500_000_000L,
        0.4,
        List.of(new ProgressSample(0, 0), new ProgressSample(6_000_000 / rate, 6_000_000)));
  }
}
