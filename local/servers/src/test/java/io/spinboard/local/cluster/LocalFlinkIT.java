package io.spinboard.local.cluster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.local.Ports;
import io.spinboard.local.ServerStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocalFlinkIT {
  private static final String COMPLETE = "\"taskmanagers\":2,\"slots-total\":4";

  @TempDir Path directory;

  /** One test for all of it, because each start takes seconds. */
  @Test
  void processesCanBeKilledAndStartedAgain() throws Exception {
    List<ProcessHandle> last;
    String address;
    try (LocalFlink flink = LocalFlink.start(directory, FlinkSettings.standard())) {
      address = flink.address();
      assertThat(overview(flink), containsString(COMPLETE));
      assertThat(text(flink.webPage()), containsString("<html"));
      assertThat(metrics(flink.jobManager()), containsString("flink_jobmanager_Status_JVM"));
      assertThat(metrics(flink.taskManager(1)), containsString("flink_taskmanager_Status_JVM"));
      killAndRestartTaskManager(flink);
      killAndRestartJobManager(flink);
      last = handles(flink);
    }
    assertThat(last.stream().filter(ProcessHandle::isAlive).toList(), hasSize(0));
    FlinkSettings smaller = FlinkSettings.standard().withTaskManagers(1, 3);
    try (LocalFlink again = LocalFlink.start(directory, smaller)) {
      assertThat(again.address(), is(address));
      assertThat(overview(again), containsString("\"taskmanagers\":1,\"slots-total\":3"));
    }
  }

  private static void killAndRestartTaskManager(LocalFlink flink) throws Exception {
    FlinkProcess taskManager = flink.taskManager(0);
    long killed = taskManager.pid();
    taskManager.kill();
    assertThat(isAlive(killed), is(false));
    assertThat(taskManager.isAlive(), is(false));
    taskManager.start();
    assertThat(taskManager.pid(), is(not(killed)));
    assertThat(metrics(taskManager), containsString("flink_taskmanager_Status_JVM"));
  }

  private static void killAndRestartJobManager(LocalFlink flink) throws Exception {
    List<ProcessHandle> survivors = handles(flink).subList(1, 3);
    flink.jobManager().kill();
    assertThrows(IOException.class, () -> overview(flink));
    flink.jobManager().start();
    assertThat(overview(flink), containsString(COMPLETE));
    assertThat(survivors.stream().map(ProcessHandle::isAlive).toList(), everyItem(is(true)));
  }

  @Test
  void aPortInUseIsReported() throws IOException {
    try (ServerSocket other = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      ServerStartException failure = failure(FlinkSettings.standard().withRestPort(port));
      assertThat(
          failure.getMessage(),
          is(
              "port "
                  + port
                  + " for Flink's REST API is in use; choose another port, or 0 for any free port"));
    }
  }

  @Test
  void aFailedStartReportsTheLogAndLeavesNoProcess() {
    ServerStartException failure = failure(new FlinkSettings(0, 1, 1, 1, 512));
    assertThat(
        failure.getMessage(),
        allOf(containsString("Flink's jobmanager has ended"), containsString("heap")));
    assertThat(clusterProcesses(), hasSize(0));
  }

  /** Returns the processes with the cluster's directory in their command lines. */
  private List<ProcessHandle> clusterProcesses() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
        .toList();
  }

  private ServerStartException failure(FlinkSettings settings) {
    return assertThrows(ServerStartException.class, () -> LocalFlink.start(directory, settings));
  }

  @Test
  void flinkIsNotOnTheClassPathOfThisModule() {
    assertThrows(
        ClassNotFoundException.class,
        () -> Class.forName("org.apache.flink.configuration.Configuration"));
  }

  @Test
  void aDirectoryThatFlinkCannotUseIsRejected() {
    Path strange = directory.resolve("a,b");
    ServerStartException failure =
        assertThrows(
            ServerStartException.class, () -> LocalFlink.start(strange, FlinkSettings.standard()));
    assertThat(failure.getMessage(), containsString("choose a path without"));
    assertThat(Files.exists(strange.resolve("logs")), is(false));
  }

  private static List<ProcessHandle> handles(LocalFlink flink) {
    return flink.processes().stream()
        .map(process -> ProcessHandle.of(process.pid()).orElseThrow())
        .toList();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static String overview(LocalFlink flink) throws IOException, InterruptedException {
    return text(flink.webPage().resolve("overview"));
  }

  private static String metrics(FlinkProcess process) throws IOException, InterruptedException {
    return text(URI.create("http://localhost:" + process.metricsPort() + "/metrics"));
  }

  private static String text(URI page) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(page.toString(), response.statusCode(), is(200));
    return response.body();
  }
}
