package io.spinboard.local.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyArray;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the demo as users do: in its own process, with piped output. */
class DemoIT {
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private Path temporary;
  private Path output;
  private Process demo;

  @BeforeEach
  void makeDirectory() throws IOException {
    temporary = Files.createTempDirectory("demo-it-");
    // PostgreSQL may run as another user, who must be able to traverse the directory.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    output = Files.createTempFile("demo-it-", ".log");
  }

  @AfterEach
  void stopDemo() throws IOException {
    if (demo != null) {
      demo.destroyForcibly();
    }
    Files.deleteIfExists(output);
    Files.deleteIfExists(temporary);
  }

  @ParameterizedTest
  @EnumSource
  void countsSpinsChecksTheBoardsAndLeavesNothingBehind(DemoRunner runner) throws Exception {
    start("--events", "2000", "--runner=" + runner);

    assertThat(demo.waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
    String printed = Files.readString(output);
    assertThat(printed, demo.exitValue(), is(0));
    assertThat(
        printed,
        allOf(
            containsString("Kafka ready"),
            containsString("PostgreSQL ready"),
            containsString("Dashboard ready:  http://127.0.0.1:"),
            containsString(runner.description()),
            containsString("Top players, all time"),
            containsString("Checked: the boards equal an independent recount of 2,000 spins.\n"),
            containsString("Checked: the boards of 2 campaigns equal their recount.\n"),
            containsString("./spinboard campaigns list\n"),
            not(containsString("\033"))));
    assertThat(descendants(), is(anEmptyMap()));
    assertThat(temporary.toFile().list(), is(emptyArray()));
  }

  @Test
  void servesTheDashboardAndStopsCleanlyOnSigterm() throws Exception {
    start("--rate", "50");
    await().atMost(TIMEOUT).until(() -> Files.readString(output).contains("spins sent"));
    await().atMost(TIMEOUT).until(this::topPlayersOfTheDashboard, containsString("\"rank\":1,"));
    Map<Long, ProcessHandle> children = descendants();

    demo.destroy();

    assertThat(demo.waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
    assertThat(
        Files.readString(output),
        allOf(
            containsString("Stopped after"),
            containsString("The data has been removed; use --data DIR to keep it.\n")));
    assertThat(children, is(not(anEmptyMap())));
    await()
        .atMost(TIMEOUT)
        .until(() -> children.values().stream().noneMatch(ProcessHandle::isAlive));
    assertThat(temporary.toFile().list(), is(emptyArray()));
  }

  @Test
  void leavesNoServersWhenStoppedDuringStartUp() throws Exception {
    start();
    await().atMost(TIMEOUT).until(() -> temporary.toFile().list().length > 0);

    demo.destroy();

    assertThat(demo.waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
    assertThat(
        Files.readString(output),
        anyOf(containsString("Stopped during start-up"), containsString("Stopped after")));
    assertThat(temporary.toFile().list(), is(emptyArray()));
  }

  private String topPlayersOfTheDashboard() throws Exception {
    String address =
        Files.readString(output).replaceFirst("(?s).*Dashboard ready:  (\\S+) .*", "$1");
    HttpRequest leaders =
        HttpRequest.newBuilder(URI.create(address + "api/boards/top-players")).build();
    return HttpClient.newHttpClient().send(leaders, BodyHandlers.ofString()).body();
  }

  @Test
  void aPortInUseIsReportedBeforeServersStart() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start("--dashboard-port", String.valueOf(other.getLocalPort()));
      assertThat(demo.waitFor(TIMEOUT.toSeconds(), SECONDS), is(true));
      assertThat(
          Files.readString(output),
          is(
              "spinboard demo: port %d for the dashboard is in use; choose another port, or 0 for any free port\n"
                  .formatted(other.getLocalPort())));
      assertThat(demo.exitValue(), is(1));
    }
  }

  private void start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                LocalCli.class.getName(),
                "demo"));
    command.addAll(List.of(options));
    demo =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
  }

  private Map<Long, ProcessHandle> descendants() {
    return demo.descendants().collect(Collectors.toMap(ProcessHandle::pid, handle -> handle));
  }
}
