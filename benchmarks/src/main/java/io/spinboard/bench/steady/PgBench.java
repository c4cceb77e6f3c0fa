package io.spinboard.bench.steady;

import io.spinboard.cli.CommandException;
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
 * Runs pgbench, which queries the top ten of all time. Queries are scheduled at a steady rate,
 * whether or not the previous ones have completed.
 */
public final class PgBench implements AutoCloseable {
  private static final String PROGRAM = "pgbench";
  private static final String TOP_TEN =
      "SELECT rank, player_id, team_name, total_score, spins FROM top_players"
          + " WHERE period = 'ALL_TIME' ORDER BY rank;\n";
  private static final int CLIENTS = 4;

  /**
   * A line of its log: client, transaction, microseconds since the query was due, script, time in
   * two columns, and microseconds between due and sent.
   */
  private static final Pattern LINE = Pattern.compile("\\d+ \\d+ (\\d+) \\d+ \\d+ \\d+ (\\d+)");

  private static final double MICROS_PER_MILLI = 1e3;

  private final GuardedProcess process;
  private final Path directory;
  private final Path output;

  private PgBench(GuardedProcess process, Path directory, Path output) {
    this.process = process;
    this.directory = directory;
    this.output = output;
  }

  /**
   * Whether pgbench is on the PATH. The PostgreSQL binaries of the local servers do not contain it.
   */
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
    List<String> command =
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
        GuardedProcess.start(new ServerCommand(command, List.of(), directory, output, "TERM")),
        directory,
        output);
  }

  /**
   * The latencies of the queries.
   *
   * @param fromSent from the time a query was sent
   * @param fromDue from the time a query was due, including the wait for a connection and a
   *     processor
   */
  record QueryLatencies(LatencySummary fromSent, LatencySummary fromDue) {}

  /**
   * Waits for the end of pgbench and returns the latencies.
   *
   * @param timeout the maximum wait
   */
  QueryLatencies latencies(Duration timeout) throws IOException {
    if (!process.endsWithin(timeout)) {
      throw new CommandException(PROGRAM + " did not end in time");
    }
    List<Double> fromSent = new ArrayList<>();
    List<Double> fromDue = new ArrayList<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, "log.*")) {
      for (Path log : logs) {
        for (String line : Files.readAllLines(log)) {
          Matcher matcher = matcher(line);
          long micros = Long.parseLong(matcher.group(1));
          fromDue.add(micros / MICROS_PER_MILLI);
          fromSent.add((micros - Long.parseLong(matcher.group(2))) / MICROS_PER_MILLI);
        }
      }
    }
    if (fromDue.isEmpty()) {
      throw new CommandException(
          PROGRAM + " completed no query: " + Files.readString(output).strip());
    }
    return new QueryLatencies(LatencySummary.of(fromSent), LatencySummary.of(fromDue));
  }

  private static Matcher matcher(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.lookingAt()) {
      throw new CommandException(PROGRAM + " wrote an unexpected log line: " + line);
    }
    return matcher;
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
