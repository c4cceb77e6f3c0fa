package io.spinboard.dashboard;

import static io.spinboard.dashboard.Eventually.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.spinboard.dashboard.ApiClient.Events;
import io.spinboard.dashboard.BoardDatabase.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Unreachable databases and clients that do not read. */
@Tag("faults")
@Timeout(300)
class OutageIT {
  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T08:00:00Z"));
  @TempDir private Path directory;

  @Test
  void theDashboardStartsBeforeTheSchemaExists() throws Exception {
    try (BoardDatabase database = BoardDatabase.withoutSchema(directory, clock);
        Dashboard dashboard = database.startDashboard(0)) {
      ApiClient client = new ApiClient(dashboard);
      // The schema creates the roles, so the login fails at first.
      await().until(() -> state(client).equals("REFUSED"));
      assertThat(client.get("/health").body(), containsString("./spinboard migrate"));
      database.execute("CREATE ROLE spinboard_reader LOGIN");
      await().until(() -> state(client).equals("WITHOUT_SCHEMA"));
      assertThat(client.get("/health").statusCode(), is(503));
      assertThat(client.get("/").statusCode(), is(200));
      assertThat(client.get("/health").body(), containsString("./spinboard migrate"));
      database.migrate();
      await().until(() -> state(client).equals("UP"));
      database.stop();
      await().until(() -> state(client).equals("AWAY"));
      assertThat(client.get("/api/boards/top-teams").statusCode(), is(503));
      assertThat(
          client.get("/api/boards/top-teams").body(),
          containsString("The database is unreachable: "));
    }
  }

  @Test
  void anOpenStreamContinuesAfterADatabaseRestart() throws Exception {
    try (BoardDatabase database = BoardDatabase.start(directory, clock);
        Dashboard dashboard = database.startDashboard(0)) {
      ApiClient client = new ApiClient(dashboard);
      await().until(() -> state(client).equals("UP"));
      try (Events events = client.events("period=ALL_TIME")) {
        events.next("status", status -> database(status).equals("UP"));
        database.stop();
        events.next("status", status -> database(status).equals("AWAY"));
        database.restart();
        // Possibly before the dashboard listens again, so it has to read the board on reconnection.
        publish(database, 31);
        events.next("board", board -> board.findValuesAsText("totalScore").contains("31"));
        publish(database, 32);
        events.next("board", board -> board.findValuesAsText("totalScore").contains("32"));
      }
    }
  }

  /** Every publication is larger than the socket buffers of the clients that do not read. */
  @Test
  void clientsThatDoNotReadDoNotDelayOthers() throws Exception {
    try (BoardDatabase database = BoardDatabase.start(directory, clock);
        Dashboard dashboard = database.startDashboard(0)) {
      ApiClient client = new ApiClient(dashboard);
      await().until(() -> state(client).equals("UP"));
      List<Socket> blocked = new ArrayList<>();
      try (Events events = client.events("period=ALL_TIME")) {
        for (int i = 0; i < 50; i++) {
          blocked.add(blockedClient(dashboard.port()));
        }
        await().until(() -> client.metric("event_streams"), is(51.0));
        for (int score = 1; score <= 30; score++) {
          String expected = String.valueOf(score);
          publishLarge(database, score);
          events.next("board", board -> board.findValuesAsText("totalScore").contains(expected));
        }
      } finally {
        for (Socket socket : blocked) {
          socket.close();
        }
      }
      // Writes to closed connections fail, and the streams are removed.
      await().until(() -> client.metric("event_streams"), is(0.0));
    }
  }

  private static Socket blockedClient(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    OutputStream out = socket.getOutputStream();
    out.write(
        "GET /api/events?period=ALL_TIME HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private static void publish(BoardDatabase database, long score) throws SQLException {
    database.publishTeams("ALL_TIME", Instant.EPOCH, List.of(new Entry(1, "A", score)));
  }

  private static void publishLarge(BoardDatabase database, long score) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      entries.add(new Entry(i, "x".repeat(64), score));
    }
    database.publishTeams("ALL_TIME", Instant.EPOCH, entries);
  }

  private static String state(ApiClient client) throws Exception {
    return database(client.json("/api/status"));
  }

  private static String database(JsonNode status) {
    return status.path("database").asText();
  }
}
