package io.spinboard.sql;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrateTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void allErrorsAreReportedTogether() {
    assertThat(migrate(Map.of("JDBC_URL", "mysql://sesame@db"), "now"), is(2));
    assertThat(
        text(err),
        allOf(
            containsString("arguments"),
            containsString("JDBC_URL"),
            containsString("JDBC_USER"),
            not(containsString("sesame"))));
  }

  @Test
  void anUnreachableDatabaseIsReportedInOneLine() throws IOException {
    String url = "jdbc:postgresql://localhost:" + unusedPort() + "/spinboard";
    var env = Map.of("JDBC_URL", url, "JDBC_USER", "owner", "JDBC_PASSWORD", "sesame");
    assertThat(migrate(env), is(1));
    assertThat(text(err), allOf(startsWith("migrate: Connection"), not(containsString("sesame"))));
    assertThat(text(err).lines().count(), is(1L));
    assertThat(text(out), is(""));
  }

  private int migrate(Map<String, String> env, String... args) {
    return Migrate.run(args, env, new PrintStream(out), new PrintStream(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
