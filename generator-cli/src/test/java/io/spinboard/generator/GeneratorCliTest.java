package io.spinboard.generator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GeneratorCliTest {
  private static final String[] FIXED = {
    "generate", "-o", "print", "--as-fast-as-possible", "--start", "2026-11-22 05:00:00"
  };

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "generate", "watch", "topics", "topics create", "completion"})
  void printsHelp(String command) {
    assertThat(run((command + " --help").strip().split(" ")), is(0));
    assertThat(out.toString(), startsWith("Usage: spinboard " + command));
    assertThat(err.toString(), is(""));
  }

  @Test
  void printsItsVersion() {
    assertThat(run("--version"), is(0));
    assertThat(out.toString(), startsWith("spinboard "));
  }

  @Test
  void rejectsAMissingCommand() {
    assertThat(run(), is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard: missing command, one of: generate, watch, topics, completion
            Try 'spinboard --help'.
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dance", "generate --tempo 3", "topics", "topics dance", "watch 3 4"})
  void rejectsUnknownCommandsAndArguments(String command) {
    assertThat(run(command.split(" ")), is(2));
    assertThat(err.toString(), containsString("Try 'spinboard"));
    assertThat(err.toString(), not(containsString("\tat ")));
  }

  @Test
  void printsTheSameSpinsForEqualOptions() {
    assertThat(run(FIXED), is(0));
    String first = out.toString();
    out.getBuffer().setLength(0);
    run(FIXED);

    assertThat(out.toString(), is(first));
    assertThat(first.lines().toList(), hasSize(10));
    assertThat(first, startsWith("{\"playerId\":"));
    assertThat(err.toString(), startsWith("sent 10 spins in "));
  }

  @Test
  void writesAFile() throws IOException {
    Path file = directory.resolve("spins.jsonl");

    assertThat(run("generate", "-e", "2000", "-o", file.toString(), "--spin-ids"), is(0));

    List<String> lines = Files.readAllLines(file);
    assertThat(lines, hasSize(2000));
    assertThat(lines.get(1999), matchesPattern("\\{.*-1999\"}"));
    assertThat(out.toString(), is(""));
    assertThat(err.toString(), matchesPattern("sent 2,000 spins in \\d+\\.\\d s\n"));
  }

  @Test
  void unpacedSpinsEndAtTheCurrentTime() throws IOException {
    Instant before = Instant.now();
    run("generate", "-e", "100", "-o", "print", "--as-fast-as-possible", "--rate", "10");
    Instant after = Instant.now();

    List<String> lines = out.toString().lines().toList();
    assertThat(eventTime(lines.get(0)), greaterThan(before.minusMillis(10_001)));
    assertThat(eventTime(lines.get(0)), lessThan(after.minusSeconds(9)));
    assertThat(eventTime(lines.get(99)), lessThan(after));
    assertThat(eventTime(lines.get(99)), greaterThan(before.minusSeconds(1)));
  }

  @Test
  void pacedSpinsAreNotSentBeforeTheirEventTime() {
    run("generate", "-e", "20", "-o", "print", "--rate", "100", "--even-spacing");

    String last = out.toString().lines().toList().get(19);
    assertThat(eventTime(last), lessThan(Instant.now().plusMillis(2)));
  }

  @Test
  void reportsAllErrorsTogether() {
    String line =
        "generate --rate 0 -u many --teams -1 -e -5 --start noon -t a/topic -b broker"
            + " --nonsense --producer-config /no/such/file";

    assertThat(run(line.split(" ")), is(2));
    for (String error :
        List.of(
            "--rate: must be above 0",
            "'--users'",
            "--teams: must be 0 to 100000, not -1",
            "--events: must be 0 or more, not -5",
            "'noon' is not a time such as",
            "--topic: 'a/topic' is not a valid topic name",
            "--bootstrap: 'broker' is not HOST:PORT",
            "'--nonsense'",
            "--producer-config: '/no/such/file' cannot be read",
            "Try 'spinboard generate --help'.")) {
      assertThat(err.toString(), containsString(error));
    }
    assertThat(err.toString().lines().count(), is(10L));
  }

  @Test
  void reportsNothingButTheErrors() {
    assertThat(run("generate", "--rate", "-1", "--users", "x"), is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard generate: Invalid value for option '--users': 'x' is not an int
            spinboard generate: --rate: must be above 0 and at most 1000000000, not -1.0
            Try 'spinboard generate --help'.
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate -u", "watch -e", "topics create --partitions"})
  void reportsAnErrorInTheLastArgument(String command) {
    assertThat(run((command + " x").split(" ")), is(2));
    assertThat(err.toString().lines().count(), is(2L));
  }

  @Test
  void rejectsUnpacedSpinsWithoutALimit() {
    assertThat(run("generate", "--loop", "--as-fast-as-possible"), is(2));
    assertThat(run("generate", "-e", "0", "-o", directory.resolve("x").toString()), is(2));
    assertThat(err.toString(), containsString("requires a limit"));
  }

  @Test
  void validatesWatchAndTopics() {
    assertThat(run("watch", "-p", "0", "-e", "-1", "-t", ".."), is(2));
    assertThat(err.toString().lines().count(), is(4L));
    err.getBuffer().setLength(0);
    assertThat(
        run(
            "topics",
            "create",
            "--partitions",
            "0",
            "--replication-factor",
            "0",
            "--retention",
            "PT0S"),
        is(2));
    assertThat(err.toString().lines().count(), is(4L));
  }

  @Test
  void namesAnInvalidEnvironmentVariable() {
    CommandLine commandLine = commandLine(Map.of("BOOTSTRAP_SERVERS", "nowhere"));

    assertThat(commandLine.execute("topics", "describe", "-b", "localhost:9092"), is(2));
    assertThat(err.toString(), containsString("BOOTSTRAP_SERVERS: 'nowhere' is not HOST:PORT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generate --producer-config",
        "watch --consumer-config",
        "topics describe --client-config"
      })
  void reportsUnreachableBrokers(String command) throws IOException {
    Path shortTimeouts = directory.resolve("client.properties");
    Files.writeString(shortTimeouts, "default.api.timeout.ms=300\nrequest.timeout.ms=200\n");

    String address = "localhost:" + unusedPort();
    String line = command + " " + shortTimeouts + " -b " + address;

    assertThat(run(line.split(" ")), is(1));
    assertThat(
        err.toString(), containsString(": Kafka at " + address + " did not respond in time"));
    assertThat(err.toString().lines().count(), is(1L));
  }

  @Test
  void reportsAFileThatCannotBeWritten() {
    String file = directory.resolve("missing").resolve("spins").toString();

    assertThat(run("generate", "-o", file), is(1));
    assertThat(
        err.toString(),
        allOf(startsWith("spinboard generate: "), containsString(": no such file")));
    assertThat(err.toString().lines().count(), is(1L));
  }

  private int run(String... args) {
    return commandLine(Map.of()).execute(args);
  }

  private CommandLine commandLine(Map<String, String> environment) {
    CommandLine commandLine = GeneratorCli.commandLine(environment, false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine;
  }

  private static Instant eventTime(String json) {
    String text = json.replaceFirst(".*\"eventTime\":\"([^\"]*)\".*", "$1");
    return Instant.parse(text.replace(' ', 'T') + "Z");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
