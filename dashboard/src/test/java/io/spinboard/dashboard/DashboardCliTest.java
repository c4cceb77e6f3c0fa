package io.spinboard.dashboard;

import static io.spinboard.dashboard.Eventually.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(300)
class DashboardCliTest {
  private static final String UNREACHABLE = "jdbc:postgresql://127.0.0.1:1/nothing";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commandLine = DashboardCli.commandLine(Map.of());
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }

  @Test
  void allInvalidOptionsAreReportedTogether() {
    assertThat(run("dashboard", "--port", "70000", "--host", " "), is(2));
    assertThat(
        err.toString(),
        allOf(
            containsString("--port: must be 0 to 65535, not 70000"),
            containsString("--host: must be a name or address, such as 127.0.0.1"),
            containsString("--jdbc-url: required because JDBC_URL is not set")));
  }

  @Test
  void aChosenPortThatIsInUseIsReported() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      assertThat(run("dashboard", "--port", port, "--jdbc-url", UNREACHABLE), is(1));
      assertThat(err.toString(), containsString("cannot listen on port " + port + " of 127.0.0.1"));
    }
  }

  @Test
  void theNextPortIsUsedIfTheDefaultOneIsInUse() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int inUse = other.getLocalPort();
      int port = FreePort.from(inUse, "127.0.0.1", new PrintWriter(out, true));
      assertThat(port, is(not(inUse)));
      assertThat(out.toString(), containsString(inUse + " is in use; using " + port));
    }
  }

  @Test
  void anUnreachableDatabaseDoesNotStopTheCommand() throws Exception {
    Thread command = new Thread(() -> run("dashboard", "--port", "0", "--jdbc-url", UNREACHABLE));
    command.start();
    await().until(() -> out.toString().contains("Press Ctrl-C to stop.") || !command.isAlive());
    assertThat(err.toString(), command.isAlive(), is(true));
    command.interrupt();
    command.join();
    assertThat(out.toString(), containsString("Stopped."));
  }
}
