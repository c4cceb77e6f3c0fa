package io.spinboard.dashboard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DashboardCliTest {
  private static final String AWAY = "jdbc:postgresql://127.0.0.1:1/nothing";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commandLine = DashboardCli.commandLine(Map.of());
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    assertThat(run("dashboard", "--port", "70000", "--host", " "), is(2));
    assertThat(
        err.toString(),
        allOf(
            containsString("--port: must be 0 to 65535, not 70000"),
            containsString("--host: must be a name or address, such as 127.0.0.1"),
            containsString("--jdbc-url: required because JDBC_URL is not set")));
  }

  @Test
  void aPortThatTheUserChoseAndIsTakenIsNamed() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      assertThat(run("dashboard", "--port", port, "--jdbc-url", AWAY), is(1));
      assertThat(
          err.toString(), containsString("port " + port + " at 127.0.0.1 cannot be listened on"));
    }
  }

  @Test
  void theNextPortIsTakenIfTheUsualOneIs() throws Exception {
    try (ServerSocket first = takeIfFree(FreePort.USUAL)) {
      int port = FreePort.from("127.0.0.1", new PrintWriter(out, true));
      assertThat(port == FreePort.USUAL, is(false));
      assertThat(out.toString(), containsString("in use; taking"));
      assertThat(first == null || first.isBound(), is(true));
    }
  }

  /** Null if somebody else has it, which is as good. */
  private static ServerSocket takeIfFree(int port) {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      return null;
    }
  }

  @Test
  void aDatabaseThatIsAwayIsNoReasonToEnd() throws Exception {
    Thread command = new Thread(() -> run("dashboard", "--port", "0", "--jdbc-url", AWAY));
    command.start();
    while (!out.toString().contains("Ctrl-C ends it.")) {
      assertThat(err.toString(), command.isAlive(), is(true));
      Thread.onSpinWait();
    }
    command.interrupt();
    command.join(10_000);
    assertThat(out.toString(), containsString("Stopped."));
  }
}
