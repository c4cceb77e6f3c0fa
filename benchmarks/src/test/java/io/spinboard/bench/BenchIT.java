package io.spinboard.bench;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.arrayContainingInAnyOrder;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyArray;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.bench.steady.PgBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the benchmark as users do: in its own process, with piped output. */
class BenchIT {
  private static final Duration TIMEOUT = Duration.ofMinutes(8);

  @TempDir private Path results;
  private Path temporary;
  private Path output;
  private Process bench;

  @BeforeEach
  void makeDirectory() throws IOException {
    temporary = Files.createTempDirectory("bench-it-");
    // PostgreSQL may run as another user, who must be able to traverse the directory.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    output = Files.createTempFile("bench-it-", ".log");
  }

  @AfterEach
  void stopBench() throws IOException {
    if (bench != null) {
      bench.destroyForcibly();
    }
    Files.deleteIfExists(output);
    Files.deleteIfExists(temporary);
  }

  @Test
  void leavesNothingBehindExceptTheResults() throws Exception {
    JsonNode json = measure(List.of("bench.json", "bench.svg"), "--only=consumers,boards");

    assertThat(
        Files.readString(output),
        allOf(containsString("Spinboard on Flink, all time"), not(containsString("\033"))));
    assertThat(
        json.at("/rounds/0").findValuesAsText("contender"),
        contains("consumer", "limit", "boards"));
    assertThat(
        json.at("/rounds/0").findValues("ratio").stream().map(JsonNode::asDouble).toList(),
        everyItem(is(greaterThan(0.0))));
  }

  @Test
  @Tag("faults") // Because of its duration.
  void measuresAtASteadyRate() throws Exception {
    JsonNode json =
        measure(
            List.of("bench.json"),
            "--only=periods,freshness,reading",
            "--queries=100",
            "--freshness-rate=500",
            "--freshness-warm-up=6s",
            "--freshness-duration=4s");

    assertThat(
        Files.readString(output),
        allOf(
            containsString("Spinboard on Flink, four periods"),
            containsString("Totals, after the spin was sent")));
    // A probe per 99 spins, at 500 spins/s for 4 s.
    assertThat(json.at("/freshness/totals/count").asInt(), is(21));
    assertThat(json.at("/freshness/hotStreaks").has("p50Millis"), is(true));
    assertThat(json.has("reading"), is(PgBench.isInstalled()));
    if (PgBench.isInstalled()) {
      assertThat(json.at("/reading/fromSent/count"), is(json.at("/reading/fromDue/count")));
    }
  }

  @Test
  @Tag("faults") // Because of its duration.
  void measuresThePartsThatAreOffByDefault() throws Exception {
    JsonNode json =
        measure(
            List.of("bench.json", "generator.svg", "replay.svg", "verify.svg", "campaigns.svg"),
            "--only=growth,generator,recordings,campaigns,dashboard",
            "--dashboard-streams=50",
            "--dashboard-requests=50",
            "--dashboard-duration=4s",
            "--growth-players=100,1000");

    assertThat(
        Files.readString(output),
        allOf(
            containsString("Generator to Kafka, launch-night"),
            containsString("Replay to Kafka"),
            containsString("Verify, without a database")));
    assertThat(
        json.at("/generator/0").findValuesAsText("contender"),
        contains("producer", "generator", "launch-night", "file"));
    assertThat(
        json.at("/recordings/replay/0").findValuesAsText("contender"),
        contains("producer", "replay"));
    assertThat(
        json.at("/recordings/verify/0").findValuesAsText("contender"),
        contains("line-feeds", "verify"));
    assertThat(
        json.at("/recordings").findValues("spins").stream().mapToLong(JsonNode::asLong).max(),
        is(OptionalLong.of(20_000)));
    assertThat(
        json.at("/campaigns/0").findValuesAsText("contender"),
        contains("none", "one", "hundred", "recent"));
    assertThat(json.at("/dashboard/eventsDue").asInt(), is(50 * 4 * 4));
    assertThat(json.at("/dashboard/events"), is(json.at("/dashboard/delivery/count")));
    assertThat(json.at("/dashboard/dropped").asInt(), is(0));
    assertThat(json.at("/dashboard/failed").asInt(), is(0));
    assertThat(json.at("/growth/1/players").asInt(), is(greaterThan(900)));
    assertThat(json.at("/growth/1/checkpointBytes").asLong(), is(greaterThan(0L)));
    assertThat(json.at("/growth/1/liveBytes").asLong(), is(greaterThan(10_000_000L)));
  }

  /** Runs the benchmark to its end and returns the content of {@code bench.json}. */
  private JsonNode measure(List<String> files, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("--spins=20000", "--players=500", "--teams=20"));
    all.addAll(List.of(options));
    start(all.toArray(String[]::new));
    assertThat(bench.waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
    String printed = Files.readString(output);
    assertThat(printed, bench.exitValue(), is(0));
    assertThat(printed, containsString("Results: " + results));
    Path directory = onlyResults();
    assertThat(
        directory.toFile().list(), is(arrayContainingInAnyOrder(files.toArray(String[]::new))));
    assertThat(descendants(), is(anEmptyMap()));
    assertThat(temporary.toFile().list(), is(emptyArray()));
    return new ObjectMapper().readTree(directory.resolve("bench.json").toFile());
  }

  @Test
  void leavesNothingBehindWhenStopped() throws Exception {
    start("--spins=20000", "--only=boards");
    await().atMost(TIMEOUT).until(() -> Files.readString(output).contains("spins loaded"));
    Map<Long, ProcessHandle> children = descendants();

    bench.destroy();

    assertThat(bench.waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
    assertThat(Files.readString(output), containsString("Stopped before all parts were measured"));
    assertThat(children, is(not(anEmptyMap())));
    await()
        .atMost(TIMEOUT)
        .until(() -> children.values().stream().noneMatch(ProcessHandle::isAlive));
    assertThat(temporary.toFile().list(), is(emptyArray()));
    assertThat(results.toFile().list(), is(emptyArray()));
  }

  private Path onlyResults() {
    String[] directories = results.toFile().list();
    assertThat(directories, is(arrayContaining(not(""))));
    return results.resolve(directories[0]);
  }

  private void start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                BenchCli.class.getName(),
                "bench",
                "--output=" + results));
    command.addAll(List.of(options));
    bench =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  private Map<Long, ProcessHandle> descendants() {
    return bench.descendants().collect(Collectors.toMap(ProcessHandle::pid, handle -> handle));
  }
}
