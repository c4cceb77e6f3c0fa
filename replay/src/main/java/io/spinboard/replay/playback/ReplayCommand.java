package io.spinboard.replay.playback;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.GracefulShutdown;
import io.spinboard.cli.Terminal;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.kafka.TopicOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code replay}: sends recordings to a topic. */
@Command(
    name = "replay",
    description = {
      "Sends recordings to a topic: files of 'spinboard record', JSON Lines with one value per"
          + " line, or CSV with the header PlayerID,GameID,Win,Stake,EventTime.",
      "",
      "Files are sent one after the other, in the order given. A record is sent to its recorded"
          + " partition, with its key; if the topic does not have this partition, to the partition"
          + " of its key. Records without a recorded key get the player as their key if they are"
          + " spins. On a terminal, Enter pauses and resumes."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard replay spins.jsonl.zst",
      "      at the recorded speed",
      "  ./spinboard replay --shift end --as-fast-as-possible 'spins-*.jsonl'",
      "      several files as fast as possible, with event times that end now",
      "  ./spinboard replay --speed 10 --games 10,11 spins.csv",
      "      two games, ten times as fast",
      "  ./spinboard replay --state night.state night.jsonl.gz",
      "      can be continued after Ctrl-C with the same command, without duplicates"
    })
public final class ReplayCommand implements Callable<Integer> {
  private final GracefulShutdown interruption;
  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Recordings, compressed if their names end with .gz or .zst; patterns such as"
              + " 'spins-*.jsonl'; or - for standard input.")
  private List<String> files = List.of();

  @Mixin private final TopicOptions connection;
  @Mixin private final ReplayTimingOptions timing = new ReplayTimingOptions();
  @Mixin private final ReplayFilterOptions filters = new ReplayFilterOptions();

  @Option(
      names = "--loop",
      description =
          "Start again at the end, until Ctrl-C. From the second round on, spin ids end with -r2,"
              + " -r3 and so on, because the spins would be duplicates otherwise. With --shift,"
              + " each round is shifted separately.")
  private boolean loop;

  @Option(
      names = "--strict",
      description =
          "Stop with an error at the first invalid line. Default: print it, count it and continue.")
  private boolean strict;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Write the progress to this file, and continue from it if it exists. After Ctrl-C"
              + " nothing is sent twice; after a kill, use --resend.")
  private Path state;

  @Option(
      names = "--resend",
      description = "Continue after a kill; records that were in flight may be sent twice.")
  private boolean resend;

  @Option(
      names = "--producer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path producerConfig;

  private ReplayInputs inputs;

  /**
   * @param environment the environment variables
   * @param terminal whether progress is shown
   */
  public ReplayCommand(
      Map<String, String> environment, GracefulShutdown interruption, boolean terminal) {
    this.connection = new TopicOptions(environment);
    this.interruption = interruption;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    inputs = ReplayInputs.of(files);
    CommandErrors.throwIfAny(spec, errors());
    connection.warnIfOverridden(spec.commandLine().getErr());
    if (timing.overtakesTheClock()) {
      CommandErrors.printError(
          spec.commandLine(),
          "event times will be ahead of the clock, and the pipeline rejects such spins; use --shift"
              + " end");
    }
    boolean acknowledged = interruption.run(playback()::run);
    return acknowledged ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<String> errors() {
    UsageErrors errors = new UsageErrors();
    timing.check(errors);
    filters.check(errors);
    errors.requires("--resend", resend ? true : null, "--state", state);
    List<String> lines = new ArrayList<>(inputs.errors());
    lines.addAll(errors.lines());
    lines.addAll(standardInputErrors());
    lines.addAll(connection.validate("--producer-config", producerConfig));
    return lines;
  }

  /** Standard input can be read only once, from its beginning. */
  private List<String> standardInputErrors() {
    List<String> options = new ArrayList<>();
    if (inputs.found().stream().anyMatch(ReplayInput::isStandard)) {
      if (inputs.found().stream().filter(ReplayInput::isStandard).count() > 1) {
        options.add("-");
      }
      if (timing.shift() == TimeShift.END) {
        options.add("--shift end");
      }
      if (loop) {
        options.add("--loop");
      }
      if (state != null) {
        options.add("--state");
      }
    }
    return options.stream()
        .map(option -> option + ": not together with - (standard input)")
        .toList();
  }

  private ReplayRun playback() {
    boolean readsStandard = inputs.found().stream().anyMatch(ReplayInput::isStandard);
    return new ReplayRun(
        connection,
        settings(),
        state,
        resend,
        System.in,
        spec.commandLine().getErr(),
        terminal,
        terminal && !readsStandard && Terminal.hasKeyboard());
  }

  private ReplaySettings settings() {
    return new ReplaySettings(
        inputs.found(),
        filters.selection(),
        timing.shift(),
        timing.speed(),
        loop,
        strict,
        timing.keepTimestamps());
  }
}
