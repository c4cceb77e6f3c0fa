package io.spinboard.replay;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.CommandException;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.database.DatabaseRole;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.replay.verify.Verification;
import io.spinboard.replay.verify.VerifyResult;
import io.spinboard.replay.verify.VerifySettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code verify}: compares published boards with a recount of recordings. */
@Command(
    name = "verify",
    description = {
      "Recounts recordings without the pipeline, and compares the boards in PostgreSQL with the"
          + " result, row by row, including those of campaigns.",
      "",
      "For a differing row, it prints the expected row, the published row, and the spins that"
          + " explain the difference. The pipeline should have processed all recorded records, and"
          + " no others."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard verify spins.jsonl.zst",
      "      compares with the database in JDBC_URL",
      "  ./spinboard verify monday.jsonl.gz tuesday.jsonl.gz",
      "      several files, in this order",
      "  ./spinboard verify --jdbc-user spinboard_reader --top-k 100 spins.jsonl",
      "      boards of a pipeline with --topK=100"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class VerifyCommand implements Callable<Integer> {
  private static final int MAX_RANKS = 10_000;

  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "The records of the topic: files of 'spinboard record', JSON Lines, or CSV with the"
              + " header PlayerID,GameID,Win,Stake,EventTime; also .gz and .zst.")
  private List<Path> files = new ArrayList<>();

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--periods",
      split = ",",
      paramLabel = "PERIOD",
      description =
          "Periods to compare: ALL_TIME, HOURLY, DAILY, WEEKLY. Default: all published ones.")
  private Set<BoardPeriod> periods = EnumSet.noneOf(BoardPeriod.class);

  @Option(
      names = "--top-k",
      paramLabel = "N",
      description = "Ranks on a board, as the pipeline's --topK. Default: ${DEFAULT-VALUE}.")
  private int topK = 10;

  @Option(
      names = "--hot-short",
      paramLabel = "DURATION",
      description = "Short window of hot streaks, as --hotShort. Default: ${DEFAULT-VALUE}.")
  private Duration hotShort = Duration.ofSeconds(10);

  @Option(
      names = "--hot-long",
      paramLabel = "DURATION",
      description = "Long window of hot streaks, as --hotLong. Default: PT60S.")
  private Duration hotLong = Duration.ofSeconds(60);

  @Option(
      names = "--max-future-skew",
      paramLabel = "DURATION",
      description =
          "How far ahead of the clock a spin may be, as --maxFutureSkew. Default:"
              + " ${DEFAULT-VALUE}.")
  private Duration maxFutureSkew = Duration.ofMinutes(1);

  VerifyCommand(Map<String, String> environment, boolean terminal) {
    this.database = new DatabaseOptions(environment, DatabaseRole.READER, "spinboard verify");
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandErrors.throwIfAny(spec, errors());
    VerifySettings rules =
        new VerifySettings(topK, periods, new HotStreakWindows(hotShort, hotLong), maxFutureSkew);
    PrintWriter err = spec.commandLine().getErr();
    VerifyResult result = verify(new Verification(database, files, rules, err, terminal));
    result.lines().forEach(spec.commandLine().getOut()::println);
    return result.equal() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Memory grows with the numbers of players, periods and spin ids, which are not known before. */
  private static VerifyResult verify(Verification verification) throws IOException {
    try {
      return verification.verify();
    } catch (OutOfMemoryError tooMany) {
      throw new CommandException(
          "out of memory: too many players, periods or spin ids; try JAVA_TOOL_OPTIONS=-Xmx8g, or"
              + " fewer --periods");
    }
  }

  private List<String> errors() {
    UsageErrors errors = new UsageErrors();
    errors.range("--top-k", topK, 1, MAX_RANKS);
    errors.check(isPositive(hotShort), "--hot-short", "above zero", hotShort);
    errors.check(hotLong.compareTo(hotShort) >= 0, "--hot-long", "at least --hot-short", hotLong);
    errors.check(!maxFutureSkew.isNegative(), "--max-future-skew", "zero or more", maxFutureSkew);
    List<String> lines = new ArrayList<>(errors.lines());
    lines.addAll(database.validate());
    return lines;
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
