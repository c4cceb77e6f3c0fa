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

/** The demo as users run it: a process of its own, on a pipe. */
class DemoIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Path temporary;
  private Path output;
  private Process demo;

  @BeforeEach
  void makeDirectory() throws IOException {
    temporary = Files.createTempDirectory("demo-it-");
    // PostgreSQL may run as another user, who must pass through.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    output = Files.createTempFile("demo-it-", ".log");
  }

  @AfterEach
  void endWhatIsLeft() throws IOException {
    if (demo != null) {
      demo.destroyForcibly();
    }
    Files.deleteIfExists(output);
    Files.deleteIfExists(temporary);
  }

  @ParameterizedTest
  @EnumSource
  void playsSoManySpinsChecksTheBoardsAndLeavesNothingBehind(DemoRunner runner) throws Exception {
    start("--events", "2000", "--runner=" + runner);

    assertThat(demo.waitFor(PATIENCE.toSeconds(), SECONDS), is(true));
    String printed = Files.readString(output);
    assertThat(printed, demo.exitValue(), is(0));
    assertThat(
        printed,
        allOf(
            containsString("Kafka ready"),
            containsString("PostgreSQL ready"),
            containsString("Dashboard ready:  http://127.0.0.1:"),
            containsString(runner.words()),
            containsString("Top players, all time"),
            containsString("Checked: the boards equal an independent recount of 2,000 spins.\n"),
            containsString("Checked: so do those of 2 campaigns.\n"),
            containsString("./spinboard campaigns list\n"),
            not(containsString("\033"))));
    assertThat(descendants(), is(anEmptyMap()));
    assertThat(temporary.toFile().list(), is(emptyArray()));
  }

  @Test
  void showsTheBoardsInABrowserAndEndsInOrderWhenItIsStopped() throws Exception {
    start("--rate", "50");
    await().atMost(PATIENCE).until(() -> Files.readString(output).contains("spins sent"));
    await().atMost(PATIENCE).until(this::leadersInTheBrowser, containsString("\"rank\":1,"));
    Map<Long, ProcessHandle> children = descendants();

    demo.destroy();

    assertThat(demo.waitFor(PATIENCE.toSeconds(), SECONDS), is(true));
    assertThat(
        Files.readString(output),
        allOf(
            containsString("Stopped after"),
            containsString("The data went with the servers; --data DIR keeps it.\n")));
    assertThat(children, is(not(anEmptyMap())));
    await().until(() -> children.values().stream().noneMatch(ProcessHandle::isAlive));
    assertThat(temporary.toFile().list(), is(emptyArray()));
  }

  @Test
  void leavesNoServerWhenItIsStoppedWhileStarting() throws Exception {
    start();
    await().atMost(PATIENCE).until(() -> temporary.toFile().list().length > 0);

    demo.destroy();

    assertThat(demo.waitFor(PATIENCE.toSeconds(), SECONDS), is(true));
    assertThat(
        Files.readString(output),
        anyOf(containsString("Stopped while starting"), containsString("Stopped after")));
    assertThat(temporary.toFile().list(), is(emptyArray()));
  }

  private String leadersInTheBrowser() throws Exception {
    String address =
        Files.readString(output).replaceFirst("(?s).*Dashboard ready:  (\\S+) .*", "$1");
    HttpRequest leaders =
        HttpRequest.newBuilder(URI.create(address + "api/boards/top-players")).build();
    return HttpClient.newHttpClient().send(leaders, BodyHandlers.ofString()).body();
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeServersAreStarted() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start("--dashboard-port", String.valueOf(other.getLocalPort()));
      assertThat(demo.waitFor(PATIENCE.toSeconds(), SECONDS), is(true));
      assertThat(
          Files.readString(output),
          is(
              "spinboard demo: port %d for the dashboard is in use; choose another, or 0 for any free one\n"
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
