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

/** Plays recordings back to a topic. */
@Command(
    name = "replay",
    description = {
      "Plays recordings back to a topic: those of 'spinboard record', JSON Lines with a value a"
          + " line, or CSV under PlayerID,GameID,Win,Stake,EventTime.",
      "",
      "Several files are played one after the other, in the order given. A record goes to the"
          + " partition that it was in, with its key; if the topic has no such partition, its key"
          + " decides. A value of which nothing else is known has its player as the key if it is a"
          + " spin, and none if not. On a terminal, Enter takes a break and ends it."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard replay spins.jsonl.zst",
      "      as it was recorded",
      "  ./spinboard replay --shift end --as-fast-as-possible 'spins-*.jsonl'",
      "      several files at once, as if they ended now",
      "  ./spinboard replay --speed 10 --games 10,11 spins.csv",
      "      two games, ten times as fast",
      "  ./spinboard replay --state night.state night.jsonl.gz",
      "      the same command goes on after Ctrl-C, and sends nothing twice"
    })
public final class ReplayCommand implements Callable<Integer> {
  private final GracefulShutdown interruption;
  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Recordings, compressed if their names end with .gz or .zst; patterns of names such as"
              + " 'spins-*.jsonl'; or - for standard input.")
  private List<String> files = List.of();

  @Mixin private final TopicOptions connection;
  @Mixin private final TimingOptions timing = new TimingOptions();
  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "--loop",
      description =
          "Begin anew at the end, until Ctrl-C. From the second round on, spin ids end with -r2,"
              + " -r3 and so on, as the spins would count as duplicates otherwise; with --shift,"
              + " each round is moved anew.")
  private boolean loop;

  @Option(
      names = "--strict",
      description =
          "End with the first line that cannot be read, once all before it has arrived. Default:"
              + " tell it, count it and go on.")
  private boolean strict;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Keep in this file how far it is, and go on from there if it says so. After Ctrl-C"
              + " nothing is sent twice; after a kill, --resend is needed.")
  private Path state;

  @Option(
      names = "--resend",
      description =
          "Go on after a kill, though the records that were on their way may be sent twice.")
  private boolean resend;

  @Option(
      names = "--producer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path producerConfig;

  private Inputs inputs;

  /**
   * @param environment the environment variables
   * @param terminal whether somebody is watching
   */
  public ReplayCommand(
      Map<String, String> environment, GracefulShutdown interruption, boolean terminal) {
    this.connection = new TopicOptions(environment);
    this.interruption = interruption;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    inputs = Inputs.of(files);
    CommandErrors.throwIfAny(spec, mistakes());
    connection.warnIfOverridden(spec.commandLine().getErr());
    if (timing.overtakesTheClock()) {
      CommandErrors.printError(
          spec.commandLine(),
          "spins come to be dated in the future, which the pipeline rejects; --shift end does not");
    }
    boolean arrived = interruption.run(playback()::play);
    return arrived ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<String> mistakes() {
    UsageErrors mistakes = new UsageErrors();
    timing.check(mistakes);
    filters.check(mistakes);
    mistakes.requires("--resend", resend ? true : null, "--state", state);
    List<String> lines = new ArrayList<>(inputs.mistakes());
    lines.addAll(mistakes.lines());
    lines.addAll(mistakesWithStandardInput());
    lines.addAll(connection.validate("--producer-config", producerConfig));
    return lines;
  }

  /** It cannot be read again, neither from the beginning nor from somewhere. */
  private List<String> mistakesWithStandardInput() {
    List<String> options = new ArrayList<>();
    if (inputs.found().stream().anyMatch(Input::isStandard)) {
      if (inputs.found().stream().filter(Input::isStandard).count() > 1) {
        options.add("-");
      }
      if (timing.shift() == Shift.END) {
        options.add("--shift end");
      }
      if (loop) {
        options.add("--loop");
      }
      if (state != null) {
        options.add("--state");
      }
    }
    return options.stream().map(option -> option + ": not with - as well").toList();
  }

  private Playback playback() {
    boolean readsStandard = inputs.found().stream().anyMatch(Input::isStandard);
    return new Playback(
        connection,
        script(),
        state,
        resend,
        System.in,
        spec.commandLine().getErr(),
        terminal,
        terminal && !readsStandard && Terminal.hasKeyboard());
  }

  private Script script() {
    return new Script(
        inputs.found(),
        filters.selection(),
        timing.shift(),
        timing.speed(),
        loop,
        strict,
        timing.keepTimestamps());
  }
}
