package io.spinboard.bench.report;

import io.spinboard.bench.campaigns.Promotions;
import io.spinboard.bench.dashboard.DashboardLoad;
import io.spinboard.bench.recordings.Reader;
import io.spinboard.bench.sending.Sender;
import io.spinboard.bench.steady.Freshness;
import io.spinboard.bench.steady.FreshnessPlan;
import io.spinboard.bench.steady.Latencies;
import io.spinboard.bench.throughput.Contender;
import io.spinboard.bench.throughput.Program;
import io.spinboard.bench.throughput.Sample;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Results that nobody measured. */
final class Told {
  private static final Machine MACHINE =
      new Machine(
          Instant.parse("2026-11-22T05:00:00Z"),
          2,
          24_000_000_000L,
          "Abacus <9000> & sons",
          "Linux",
          "Java 17",
          0.1,
          Map.of("beam", "2.70.0"));
  private static final Freshness FRESHNESS =
      new Freshness(
          1_200_000,
          60,
          20_000,
          new Latencies(300, 612.3, 1_204.5, 1_310.0),
          new Latencies(60, 250.0, 410.0, 430.0),
          1,
          0.83,
          900_000_000,
          0.2);

  private static final DashboardLoad DASHBOARD =
      new DashboardLoad(
          2_000,
          0,
          40,
          480_000,
          479_000,
          7_983.3,
          new Latencies(479_000, 31.2, 120.4, 250.6),
          500,
          499.9,
          1,
          new Latencies(29_999, 1.24, 20.4, 90.0),
          0.81,
          300_000_000,
          0.2);

  private Told() {}

  /** A run of everything. */
  static Results everything() {
    return results(
        List.of(round(0.25)),
        FRESHNESS,
        List.of(sending()),
        List.of(replaying()),
        List.of(verifying()),
        List.of(campaigns()),
        DASHBOARD);
  }

  /** A run of several rounds; in each Spinboard had one of the ratios. */
  static Results rounds(double... ratios) {
    return counting(Arrays.stream(ratios).mapToObj(Told::round).toList());
  }

  /** A run in which nothing was compared. */
  static Results withoutLimit() {
    return counting(List.of(new Round(List.of(throughput(Contender.PERIODS, 100_000, null)))));
  }

  private static Round round(double ratio) {
    return new Round(
        List.of(
            throughput(Contender.LIMIT, 400_000, 1_000_000.0),
            throughput(Contender.BOARDS, 400_000 * ratio, 1_000_000 * ratio)));
  }

  private static Round sending() {
    return new Round(
        List.of(
            throughput(Sender.PRODUCER, 500_000, 1_000_000.0),
            throughput(Sender.LAUNCH_NIGHT, 300_000, 500_000.0)));
  }

  private static Round replaying() {
    return new Round(
        List.of(
            throughput(Sender.PRODUCER, 500_000, 1_000_000.0),
            throughput(Reader.REPLAY, 250_000, 400_000.0)));
  }

  private static Round verifying() {
    return new Round(
        List.of(
            throughput(Reader.LINE_FEEDS, 2_000_000, 8_000_000.0),
            throughput(Reader.VERIFY, 500_000, 800_000.0)));
  }

  private static Round campaigns() {
    return new Round(
        List.of(
            throughput(Promotions.NONE, 400_000, 800_000.0),
            throughput(Promotions.HUNDRED, 300_000, 400_000.0)));
  }

  private static Results counting(List<Round> rounds) {
    return results(rounds, null, List.of(), List.of(), List.of(), List.of(), null);
  }

  private static Results results(
      List<Round> rounds,
      Freshness freshness,
      List<Round> sending,
      List<Round> replaying,
      List<Round> verifying,
      List<Round> campaigns,
      DashboardLoad dashboard) {
    return new Results(
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

  private static Throughput throughput(Program contender, double rate, Double steadyRate) {
    return new Throughput(
        contender,
        6_000_000,
        6_000_000 / rate,
        rate,
        steadyRate,
        12.3,
        1_500_000_000L,
        0.4,
        List.of(new Sample(0, 0), new Sample(6_000_000 / rate, 6_000_000)));
  }
}
