package io.spinboard.bench.steady;

import io.spinboard.cli.Refusal;
import io.spinboard.local.GuardedProcess;
import io.spinboard.local.LocalStack;
import io.spinboard.local.ServerCommand;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator, asking for the top ten of all time. Queries are due at a steady
 * rate, whether the ones before are answered or not.
 */
public final class PgBench implements AutoCloseable {
  private static final String PROGRAM = "pgbench";
  private static final String TOP_TEN =
      "SELECT rank, player_id, team_name, total_score, spins FROM top_players"
          + " WHERE period = 'ALL_TIME' ORDER BY rank;\n";
  private static final int CLIENTS = 4;

  /**
   * A line of its log: who asked, which time, how long it took since it was due, two columns that
   * say what and when, and how long it was due before it was sent; in microseconds.
   */
  private static final Pattern LINE = Pattern.compile("\\d+ \\d+ (\\d+) \\d+ \\d+ \\d+ (\\d+)");

  private static final double MICROS_A_MILLI = 1e3;

  private final GuardedProcess process;
  private final Path directory;
  private final Path output;

  private PgBench(GuardedProcess process, Path directory, Path output) {
    this.process = process;
    this.directory = directory;
    this.output = output;
  }

  /** Whether it is on the path. It comes with PostgreSQL, but not with Spinboard's. */
  public static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, PROGRAM)));
  }

  static PgBench start(String jdbcUrl, int queriesPerSecond, Duration duration, Path parent)
      throws IOException {
    URI address = URI.create(jdbcUrl.substring("jdbc:".length()));
    Path directory = Files.createTempDirectory(parent, PROGRAM + "-");
    Path query = Files.writeString(directory.resolve("query.sql"), TOP_TEN);
    Path output = directory.resolve("output");
    List<String> words =
        List.of(
            PROGRAM,
            "--host=" + address.getHost(),
            "--port=" + address.getPort(),
            "--username=" + LocalStack.READER,
            "--no-vacuum",
            "--protocol=prepared",
            "--file=" + query,
            "--client=" + CLIENTS,
            "--rate=" + queriesPerSecond,
            "--time=" + duration.toSeconds(),
            "--log",
            "--log-prefix=" + directory.resolve("log"),
            address.getPath().substring(1));
    return new PgBench(
        GuardedProcess.start(new ServerCommand(words, List.of(), directory, output, "TERM")),
        directory,
        output);
  }

  /**
   * How long the queries took.
   *
   * @param fromSent from when they were sent until the answers were there
   * @param fromDue the same from when they were due; sending waits while all connections are busy,
   *     or for a processor
   */
  record Answers(LatencySummary fromSent, LatencySummary fromDue) {}

  /**
   * How long the queries took, as soon as it has ended.
   *
   * @param patience how long to wait for that
   */
  Answers answers(Duration patience) throws IOException {
    if (!process.endsWithin(patience)) {
      throw new Refusal(PROGRAM + " does not end");
    }
    List<Double> fromSent = new ArrayList<>();
    List<Double> fromDue = new ArrayList<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, "log.*")) {
      for (Path log : logs) {
        for (String line : Files.readAllLines(log)) {
          Matcher matcher = matcher(line);
          long taken = Long.parseLong(matcher.group(1));
          fromDue.add(taken / MICROS_A_MILLI);
          fromSent.add((taken - Long.parseLong(matcher.group(2))) / MICROS_A_MILLI);
        }
      }
    }
    if (fromDue.isEmpty()) {
      throw new Refusal(PROGRAM + " read nothing: " + Files.readString(output).strip());
    }
    return new Answers(LatencySummary.of(fromSent), LatencySummary.of(fromDue));
  }

  private static Matcher matcher(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.lookingAt()) {
      throw new Refusal(PROGRAM + " wrote a line that is none: " + line);
    }
    return matcher;
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
