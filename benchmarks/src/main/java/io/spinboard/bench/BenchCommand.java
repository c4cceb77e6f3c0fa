package io.spinboard.bench;

import io.spinboard.bench.report.Console;
import io.spinboard.bench.report.ThroughputTable;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.workload.Workload;
import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import io.spinboard.generator.Simulation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Spinboard and what it can be compared with, on this machine and in one run. */
@Command(
    name = "bench",
    description =
        "Measures how fast Spinboard is on this machine, in comparison with plain Kafka consumers.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BenchCommand implements Callable<Integer> {
  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--spins",
      paramLabel = "N",
      description = "How many spins are counted. Default: ${DEFAULT-VALUE}.")
  private long spins = 6_000_000;

  @Option(
      names = "--players",
      paramLabel = "N",
      description = "How many players make them. Default: ${DEFAULT-VALUE}.")
  private int players = 50_000;

  @Option(
      names = "--teams",
      paramLabel = "N",
      description = "How many teams they form. Default: ${DEFAULT-VALUE}.")
  private int teams = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Equal seeds give equal spins, times apart. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--spin-ids", description = "Give each spin an id, so that duplicates are seen.")
  private boolean spinIds;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Measure only some of: ${COMPLETION-CANDIDATES}. Default: all.")
  private Set<Part> only = EnumSet.allOf(Part.class);

  BenchCommand(boolean terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Complaints.rejectIfAny(spec, mistakes());
    Console console = new Console(spec.commandLine().getErr(), terminal);
    try {
      print(new Bench(plan(), console).run());
      return ExitCode.OK;
    } catch (InterruptedException stopped) {
      console.say("Stopped; nothing is left running.");
      return ExitCode.SOFTWARE;
    }
  }

  private void print(List<Throughput> throughputs) {
    PrintWriter out = spec.commandLine().getOut();
    Throughput limit = throughputs.stream().filter(Throughput::isLimit).findFirst().orElse(null);
    out.println();
    ThroughputTable.lines(throughputs, limit).forEach(out::println);
  }

  private List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    check(spins > 0, "--spins", "above 0", spins, mistakes);
    check(
        players >= 2 && players <= Simulation.MAX_USERS,
        "--players",
        "2 or more",
        players,
        mistakes);
    check(teams >= 0 && teams <= Simulation.MAX_TEAMS, "--teams", "0 to 100000", teams, mistakes);
    return mistakes;
  }

  private static void check(
      boolean holds, String option, String rule, Object value, List<String> mistakes) {
    if (!holds) {
      mistakes.add("%s: must be %s, not %s".formatted(option, rule, value));
    }
  }

  private Plan plan() {
    return new Plan(new Workload(spins, players, teams, seed, spinIds), only);
  }
}
