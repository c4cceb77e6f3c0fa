package io.spinboard.bench;

import io.spinboard.bench.micro.MicroBenchmarks;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.report.BenchResults;
import io.spinboard.bench.report.BenchSummary;
import io.spinboard.bench.report.ResultsDirectory;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.generator.world.Population.FixedPlayers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that measures Spinboard and programs to compare it with, in one run. */
@Command(
    name = "bench",
    description =
        "Measures how fast Spinboard is on this machine, compared with plain Kafka consumers.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class BenchCommand implements Callable<Integer> {
  private static final String DIRECT_SPINS = "200000";

  private final boolean terminal;

  @Spec private CommandSpec spec;
  @Mixin private final WorkloadOptions workload = new WorkloadOptions();
  @Mixin private final FreshnessOptions freshness = new FreshnessOptions();
  @Mixin private final DashboardLoadOptions dashboard = new DashboardLoadOptions();
  @Mixin private final MicroBenchmarkOptions micro = new MicroBenchmarkOptions();

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description =
          "Parts to measure: ${COMPLETION-CANDIDATES}. Default: all except growth, generator, recordings,"
              + " campaigns, dashboard and direct.")
  private Set<BenchPart> only =
      EnumSet.complementOf(
          EnumSet.of(
              BenchPart.DIRECT,
              BenchPart.GROWTH,
              BenchPart.GENERATOR,
              BenchPart.RECORDINGS,
              BenchPart.CAMPAIGNS,
              BenchPart.DASHBOARD));

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Number of rounds; the summary shows the median round of each program."
              + " Default: ${DEFAULT-VALUE}.")
  private int rounds = 1;

  @Option(
      names = "--direct",
      paramLabel = "SPINS",
      arity = "0..1",
      fallbackValue = DIRECT_SPINS,
      description =
          "Also measure the direct runner, with this many spins. Default: " + DIRECT_SPINS + ".")
  private Long direct;

  @Option(
      names = "--growth-players",
      paramLabel = "N",
      split = ",",
      description = "Numbers of players for part growth, ascending. Default: 5000,500000,5000000.")
  private List<Integer> growth = List.of(5_000, 500_000, 5_000_000);

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "Queries per second for part reading. Default: ${DEFAULT-VALUE}.")
  private int queries = 5_000;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Directory in which a new directory for the results is created. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("benchmarks", "results");

  @Option(names = "--keep", description = "Keep the data of Kafka and PostgreSQL.")
  private boolean keep;

  BenchCommand(boolean terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    rejectMistakes();
    BenchConsole console = new BenchConsole(spec.commandLine().getErr(), terminal);
    try (ResultsDirectory directory = ResultsDirectory.in(output, Instant.now())) {
      if (!micro.isRequested()) {
        BenchResults results = new Bench(plan(), console).run();
        directory.write(results);
        print(new BenchSummary(results).lines());
      } else {
        MicroBenchmarks.run(micro.names(), directory.path().resolve("micro.json"));
      }
      print(List.of("Results: " + directory.path()));
      return ExitCode.OK;
    } catch (InterruptedException stopped) {
      console.print("Stopped before all parts were measured; nothing is left running.");
      return ExitCode.SOFTWARE;
    }
  }

  private void rejectMistakes() {
    UsageErrors mistakes = new UsageErrors();
    workload.check(mistakes);
    freshness.check(mistakes);
    dashboard.check(mistakes);
    mistakes.check(rounds > 0, "--rounds", "above 0", rounds);
    mistakes.check(queries > 0, "--queries", "above 0", queries);
    mistakes.check(
        growth.stream().allMatch(players -> players >= 2 && players <= FixedPlayers.MAX_USERS)
            && growth.stream().sorted().toList().equals(growth),
        "--growth-players",
        "numbers from 2 to %d, ascending".formatted(FixedPlayers.MAX_USERS),
        growth);
    mistakes.check(direct == null || direct > 0, "--direct", "above 0", direct);
    boolean chosen = spec.commandLine().getParseResult().hasMatchedOption("--only");
    micro.check(chosen || direct != null, mistakes);
    CommandErrors.throwIfAny(spec, mistakes.lines());
  }

  private BenchPlan plan() {
    Set<BenchPart> parts = EnumSet.copyOf(only);
    if (direct != null) {
      parts.add(BenchPart.DIRECT);
    }
    return new BenchPlan(
        parts,
        rounds,
        workload.workload(),
        direct == null ? Long.parseLong(DIRECT_SPINS) : direct,
        growth,
        freshness.plan(),
        queries,
        dashboard.plan(),
        keep);
  }

  private void print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    lines.forEach(out::println);
    out.flush();
  }
}
