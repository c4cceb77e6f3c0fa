package io.spinboard.local.demo;

import static java.util.Map.entry;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spinboard.local.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README. */
class ReadmeIT {
  private static final Path HOME = Path.of("..", "..");
  private static final String JAR = "pipeline/target/spinboard-pipeline.jar";
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Map<String, String> PROGRAMS =
      Map.ofEntries(
          entry("demo", "io.spinboard.local.demo.LocalCli"),
          entry("local", "io.spinboard.local.demo.LocalCli"),
          entry("topics", "io.spinboard.generator.GeneratorCli"),
          entry("generate", "io.spinboard.generator.GeneratorCli"),
          entry("watch", "io.spinboard.generator.GeneratorCli"),
          entry("record", "io.spinboard.replay.ReplayCli"),
          entry("replay", "io.spinboard.replay.ReplayCli"),
          entry("verify", "io.spinboard.replay.ReplayCli"),
          entry("campaigns", "io.spinboard.campaigns.cli.CampaignsCli"),
          entry("dashboard", "io.spinboard.dashboard.DashboardCli"),
          entry("pipeline", "io.spinboard.pipeline.PipelineCommand"));

  @TempDir(cleanup = CleanupMode.ALWAYS)
  private Path temporary;

  private final Deque<Process> started = new ArrayDeque<>();
  private final Map<String, String> exported = new HashMap<>();

  @AfterEach
  void stopAll() throws InterruptedException {
    // In reverse order: clients stop before the servers.
    while (!started.isEmpty()) {
      Process process = started.pop();
      process.destroy();
      assertThat("stops on SIGTERM", process.waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
    }
  }

  @Test
  void theStepByStepCommandsProduceBoards() throws Exception {
    List<String> steps = commands().stream().filter(line -> !line.contains("demo")).toList();
    Path data = Files.createDirectory(temporary.resolve("data"));
    // PostgreSQL may run as another user, who must be able to traverse the directory.
    assertThat(temporary.toFile().setExecutable(true, false), is(true));
    assertThat(data.toFile().setExecutable(true, false), is(true));

    awaitOutput(
        start(step("local", steps).replace("/tmp/spinboard", data.toString())), "Ctrl-C stops");
    readExports();
    awaitOutput(start(step("topics describe", steps)), "gameplay: 4 partitions");
    start(step("generate --loop", steps));
    Process players = started.peek();
    start(step("pipeline --runner", steps));
    awaitOutput(start(step("watch", steps)), "\"playerId\"");

    try (Connection reader =
        DriverManager.getConnection(exported.get("JDBC_URL"), "spinboard_reader", null)) {
      await().atMost(TIMEOUT).until(() -> topPlayers(reader), is(10));
      Path attack = start(step("generate --scenario bot-attack", steps));
      awaitOutput(attack, "expect ");
      assertThat(account(Files.readString(attack)), is(account(readme())));
      await().atMost(TIMEOUT).until(() -> outcomes(reader), is(expectedOutcomes()));
      players.destroy();
      players.waitFor();
      assertRecordingIsVerified(steps, reader);
    }
    runCampaign(steps);
    assertDashboardServesTheBoards(steps);
  }

  private void assertRecordingIsVerified(List<String> steps, Connection reader) throws Exception {
    Path file = temporary.resolve("spins.jsonl.zst");
    Path recording = start(step("record", steps).replace("spins.jsonl.zst", file.toString()));
    awaitOutput(recording, "recorded ");
    long records =
        Long.parseLong(
            Files.readString(recording)
                .replaceFirst("(?s).*recorded ([0-9,]+) records.*", "$1")
                .replace(",", ""));
    await().atMost(TIMEOUT).until(() -> consumed(reader), is(records));
    // The last records are on the boards shortly after they are accounted for.
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              Path output =
                  start(step("verify", steps).replace("spins.jsonl.zst", file.toString()));
              assertThat(started.peek().waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
              assertThat(Files.readString(output), containsString("verified: "));
            });
    awaitOutput(
        start(
            step("replay", steps)
                .replace("--speed 10", "--as-fast-as-possible")
                .replace("spins.jsonl.zst", file.toString())),
        "sent %,d records".formatted(records));
  }

  private void runCampaign(List<String> steps) throws IOException {
    awaitOutput(start(step("campaigns add", steps)), "added campaign 1: Sprint");
    awaitOutput(start(step("campaigns list", steps)), "Sprint");
    awaitOutput(start(step("campaigns show", steps)), "status ");
    awaitOutput(start(step("campaigns explain", steps)), " rejected)");
    String file = temporary.resolve("spins.jsonl.zst").toString();
    awaitOutput(
        start(step("campaigns check", steps).replace("spins.jsonl.zst", file)), "participants");
    // A campaign can only be ended after its start.
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> {
              Path end = start(step("campaigns end", steps));
              assertThat(started.peek().waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
              assertThat(Files.readString(end), containsString("campaign 1 (Sprint) ends at "));
            });
  }

  private void assertDashboardServesTheBoards(List<String> steps) throws Exception {
    Path dashboard = start(step("dashboard", steps));
    awaitOutput(dashboard, "Press Ctrl-C to stop.");
    String address = Files.readString(dashboard).replaceFirst("(?s).*Boards:  (\\S+).*", "$1");
    HttpClient browser = HttpClient.newHttpClient();
    await().atMost(TIMEOUT).until(() -> status(browser, address + "health"), is(200));
    Matcher requests =
        Pattern.compile("(?m)^curl (?:-N )?'http://127.0.0.1:8080/(.+)'$").matcher(readme());
    List<String> asked = requests.results().map(found -> found.group(1)).toList();
    assertThat(asked, is(not(List.of())));
    for (String path : asked) {
      assertThat(path, status(browser, address + path), is(200));
    }
  }

  /** Returns the status of a response whose body may be endless. */
  private static int status(HttpClient browser, String address) throws Exception {
    HttpResponse<InputStream> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private static long consumed(Connection reader) throws SQLException {
    try (Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT consumed FROM spin_accounting")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Returns the account of the sent spins without the elapsed time. */
  private static String account(String text) {
    Matcher account =
        Pattern.compile("(?s)(sent 5,000 spins) in .*? s\n(.*? rejected)").matcher(text);
    assertThat(account.find(), is(true));
    return account.group(1) + "\n" + account.group(2);
  }

  private static String expectedOutcomes() throws IOException {
    Matcher expected = Pattern.compile("\\d+ duplicate, \\d+ rejected$").matcher(account(readme()));
    assertThat(expected.find(), is(true));
    return expected.group();
  }

  private static String readme() throws IOException {
    return Files.readString(HOME.resolve("README.md"));
  }

  /**
   * Returns the numbers of duplicates and rejected records; the other generator sends none of them.
   */
  private static String outcomes(Connection reader) throws SQLException {
    try (Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT duplicate, rejected FROM spin_accounting")) {
      row.next();
      return "%d duplicate, %d rejected".formatted(row.getLong(1), row.getLong(2));
    }
  }

  @Test
  void theJarRunsOnTheLocalCluster() throws Exception {
    assumeTrue(Files.exists(HOME.resolve(JAR)), "there is no " + JAR + ": built with -Dskip.jars");
    Path data = Files.createDirectory(temporary.resolve("data"));
    assertThat(temporary.toFile().setExecutable(true, false), is(true));
    assertThat(data.toFile().setExecutable(true, false), is(true));
    String port = String.valueOf(Ports.free());
    List<String> steps = shellLines();

    String local = step("local --flink", steps).replace("/tmp/spinboard-flink", data.toString());
    awaitOutput(start(local.replace("8081", port)), "Ctrl-C stops");
    readExports();
    start(step("generate --loop", steps));
    String submit = steps.stream().filter(line -> line.contains("-jar")).findFirst().orElseThrow();
    awaitOutput(
        startJava(
            List.of(
                submit
                    .replace(JAR, HOME.resolve(JAR).toString())
                    .replace("8081", port)
                    .split(" "))),
        "Submitted");

    try (Connection reader =
        DriverManager.getConnection(exported.get("JDBC_URL"), "spinboard_reader", null)) {
      await().atMost(TIMEOUT).until(() -> topPlayers(reader), is(10));
    }
  }

  @Test
  void everyCommandIsKnownToTheLauncher() throws IOException {
    String launcher = Files.readString(HOME.resolve("spinboard"));
    List<String> known = new ArrayList<>();
    Matcher lines = Pattern.compile("(?m)^  ([a-z]+)  +\\S").matcher(launcher);
    while (lines.find()) {
      known.add(lines.group(1));
    }
    Matcher typed = Pattern.compile("\\./spinboard ([a-z]+)").matcher(readme());
    List<String> used = typed.results().map(found -> found.group(1)).toList();

    assertThat(used, is(not(List.of())));
    assertThat(used, everyItem(is(in(known))));
  }

  @Test
  void continuousIntegrationRunsTheCommandsOfTheReadme() throws IOException {
    assertThat(shellLines(), hasItem("./mvnw verify"));
    assertThat(readme(), containsString("`./mvnw verify -Pfaults`"));
    assertThat(
        Files.readString(HOME.resolve(".ci/run")),
        containsString("\n./mvnw verify\n./mvnw verify -Pfaults\n"));
  }

  private static int topPlayers(Connection reader) throws SQLException {
    try (Statement sql = reader.createStatement();
        ResultSet count =
            sql.executeQuery("SELECT count(*) FROM top_players WHERE period = 'ALL_TIME'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static String step(String prefix, List<String> steps) {
    return steps.stream()
        .filter(line -> line.startsWith("./spinboard " + prefix))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the README has no ./spinboard " + prefix));
  }

  private static List<String> commands() throws IOException {
    return shellLines().stream().filter(line -> line.startsWith("./spinboard ")).toList();
  }

  /** Returns the lines of the README's shell blocks, without comments. */
  private static List<String> shellLines() throws IOException {
    List<String> lines = new ArrayList<>();
    boolean inShell = false;
    for (String line : Files.readAllLines(HOME.resolve("README.md"))) {
      if (line.startsWith("```")) {
        inShell = line.equals("```sh");
      } else if (inShell) {
        lines.add(line.replaceAll("\\s+#.*", ""));
      }
    }
    return lines;
  }

  private Path start(String line) throws IOException {
    List<String> words = List.of(line.split(" "));
    String command = words.get(1);
    List<String> java =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAMS.get(command)));
    java.addAll(words.subList(command.equals("pipeline") ? 2 : 1, words.size()));
    return start(command, java);
  }

  private Path startJava(List<String> words) throws IOException {
    List<String> java = new ArrayList<>(words);
    java.set(0, ProcessHandle.current().info().command().orElse("java"));
    return start("java", java);
  }

  private Path start(String name, List<String> command) throws IOException {
    Path output = temporary.resolve(started.size() + "-" + name + ".out");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(exported);
    started.push(builder.redirectErrorStream(true).redirectOutput(output.toFile()).start());
    return output;
  }

  private static void awaitOutput(Path output, String words) {
    await().atMost(TIMEOUT).until(() -> Files.readString(output), containsString(words));
  }

  /** Reads the exports printed by "local", as a shell would. */
  private void readExports() throws IOException {
    Pattern export = Pattern.compile("(?m)^ +export ([A-Z_]+)=(?:\"\\$\\(cat (.+)\\)\"|(.+))$");
    Matcher found = export.matcher(Files.readString(temporary.resolve("0-local.out")));
    while (found.find()) {
      String file = found.group(2);
      exported.put(
          found.group(1), file == null ? found.group(3) : Files.readString(Path.of(file)).strip());
    }
  }
}
