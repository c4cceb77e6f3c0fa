package io.spinboard.dashboard;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.Client.Events;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are away, and clients that are. */
@Tag("faults")
@Timeout(60)
class OutageIT {
  @TempDir private Path directory;

  @Test
  void aDatabaseWithoutTheSchemaIsNamedAndWaitedFor() throws Exception {
    try (BoardDatabase database = BoardDatabase.withoutSchema(directory);
        Dashboard dashboard = Dashboard.start("127.0.0.1", 0, database::connect)) {
      Client client = new Client(dashboard);
      // Roles come with the schema.
      await().until(() -> state(client).equals("REFUSED"));
      assertThat(client.ask("/health").body(), containsString("./spinboard migrate"));
      database.execute("CREATE ROLE spinboard_reader LOGIN");
      await().until(() -> state(client).equals("WITHOUT_SCHEMA"));
      assertThat(client.ask("/health").statusCode(), is(503));
      assertThat(client.ask("/").statusCode(), is(200));
      assertThat(client.ask("/health").body(), containsString("./spinboard migrate"));
      database.migrate();
      await().until(() -> state(client).equals("UP"));
      database.stop();
      await().until(() -> state(client).equals("AWAY"));
      assertThat(client.ask("/api/boards/top-teams").statusCode(), is(503));
      assertThat(
          client.ask("/api/boards/top-teams").body(),
          containsString("The database cannot be reached: "));
    }
  }

  @Test
  void anOpenStreamGoesOnAfterTheDatabaseWasAway() throws Exception {
    try (BoardDatabase database = BoardDatabase.start(directory);
        Dashboard dashboard = Dashboard.start("127.0.0.1", 0, database::connect)) {
      Client client = new Client(dashboard);
      await().until(() -> state(client).equals("UP"));
      try (Events events = client.events("period=ALL_TIME")) {
        events.next("status", status -> database(status).equals("UP"));
        database.stop();
        events.next("status", status -> database(status).equals("AWAY"));
        database.startAgain();
        // Before the dashboard listens again, as far as anybody can tell.
        publish(database, 31);
        events.next("board", board -> board.findValuesAsText("totalScore").contains("31"));
        publish(database, 32);
        events.next("board", board -> board.findValuesAsText("totalScore").contains("32"));
      }
    }
  }

  /** Each publication is megabytes to clients that read none of it. */
  @Test
  void clientsThatDoNotReadHarmNobody() throws Exception {
    try (BoardDatabase database = BoardDatabase.start(directory);
        Dashboard dashboard = Dashboard.start("127.0.0.1", 0, database::connect)) {
      Client client = new Client(dashboard);
      await().until(() -> state(client).equals("UP"));
      List<Socket> deaf = new ArrayList<>();
      try (Events events = client.events("period=ALL_TIME")) {
        for (int i = 0; i < 50; i++) {
          deaf.add(deafClient(dashboard.port()));
        }
        for (int score = 1; score <= 30; score++) {
          String wanted = String.valueOf(score);
          Instant begun = Instant.now();
          publishMuch(database, score);
          events.next("board", board -> board.findValuesAsText("totalScore").contains(wanted));
          assertThat(Duration.between(begun, Instant.now()), is(lessThan(Duration.ofSeconds(3))));
        }
        String metrics = client.ask("/metrics").body();
        assertThat(
            Double.parseDouble(
                metrics.replaceFirst("(?s).*events_coalesced_total (\\d+)\n.*", "$1")),
            is(greaterThan(0.0)));
      } finally {
        for (Socket socket : deaf) {
          socket.close();
        }
      }
      // What was written to them fails, and they are forgotten.
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  client.ask("/metrics").body().contains("spinboard_dashboard_event_streams 0.0"));
    }
  }

  private static Socket deafClient(int port) throws IOException {
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

  private static void publishMuch(BoardDatabase database, long score) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      entries.add(new Entry(i, "x".repeat(64), score));
    }
    database.publishTeams("ALL_TIME", Instant.EPOCH, entries);
  }

  private static String state(Client client) throws Exception {
    return database(client.json("/api/status"));
  }

  private static String database(JsonNode status) {
    return status.path("database").asText();
  }
}
