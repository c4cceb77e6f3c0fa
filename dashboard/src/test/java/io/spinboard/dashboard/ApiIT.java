package io.spinboard.dashboard;

import static io.spinboard.dashboard.Eventually.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.spinboard.dashboard.ApiClient.Events;
import io.spinboard.dashboard.BoardDatabase.Entry;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The HTTP API, read from a real database. */
@Timeout(300)
class ApiIT {
  private static final Instant FIVE = Instant.parse("2026-11-22T05:00:00Z");
  private static final Instant SIX = Instant.parse("2026-11-22T06:00:00Z");

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  /** The smallest positive integer that a double cannot represent. */
  private static final long BEYOND_DOUBLES = (1L << 53) + 1;

  private static BoardDatabase database;
  private static Dashboard dashboard;
  private static ApiClient client;

  @BeforeAll
  static void start() throws Exception {
    ManualClock clock = new ManualClock(NOW.minusSeconds(42));
    database = BoardDatabase.onSharedServer(clock);
    database.publishPlayers("HOURLY", FIVE, List.of(new Entry(104, "Teal-Stoat", 9_000)));
    database.publishTeams("HOURLY", FIVE, List.of(new Entry(7, "Teal-Stoat", 9_000)));
    database.publishPlayers(
        "HOURLY",
        SIX,
        List.of(new Entry(8, null, BEYOND_DOUBLES), new Entry(104, "Teal-Stoat", 1)));
    database.publishMvps("HOURLY", SIX, List.of(new Entry(104, "Teal-Stoat", 25_000)));
    database.publishHot(SIX, List.of(new Entry(104, "Teal-Stoat", 250)));
    clock.advance(Duration.ofSeconds(42));
    dashboard = database.startDashboard(0);
    client = new ApiClient(dashboard);
    await().until(() -> client.get("/health").statusCode() == 200);
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
    database.close();
  }

  @Test
  void aBoardIsThatOfTheNewestPeriodOrOfTheRequestedTime() throws Exception {
    JsonNode newest = client.json("/api/boards/top-players?period=HOURLY");
    assertThat(newest.path("periodStart").asText(), is("2026-11-22T06:00:00Z"));
    assertThat(newest.path("periodEnd").asText(), is("2026-11-22T07:00:00Z"));
    assertThat(newest.path("closed").asBoolean(), is(true));
    assertThat(newest.path("ageSeconds").asDouble(), is(42.0));
    assertThat(
        newest.path("places").toString(),
        is(
            "[{\"rank\":1,\"playerId\":8,\"teamId\":null,\"teamName\":null,"
                + "\"totalScore\":\"9007199254740993\",\"spins\":900719925474099},"
                + "{\"rank\":2,\"playerId\":104,\"teamId\":6,\"teamName\":\"Teal-Stoat\","
                + "\"totalScore\":\"1\",\"spins\":0}]"));
    JsonNode earlier =
        client.json("/api/boards/top-teams?period=HOURLY&at=2026-11-22T07:59:59.9%2B02:00");
    assertThat(earlier.path("periodStart").asText(), is("2026-11-22T05:00:00Z"));
    assertThat(earlier.path("places").path(0).path("totalScore").asLong(), is(9_000L));
    JsonNode mvps = client.json("/api/boards/team-mvps?period=HOURLY");
    assertThat(mvps.path("places").path(0).path("contribRatio").asDouble(), is(0.25));
    JsonNode hot = client.json("/api/boards/hot-streaks");
    assertThat(hot.path("places").path(0).path("hotness").asDouble(), is(2.5));
    assertThat(hot.path("asOf").asText(), is("2026-11-22T06:00:00Z"));
  }

  @Test
  void aMissingBoardIsEmptyAndAnUnknownPathIsNotFound() throws Exception {
    JsonNode missing = client.json("/api/boards/top-players?period=HOURLY&at=2020-01-01T00:00:00Z");
    assertThat(missing.path("places").size(), is(0));
    assertThat(missing.path("publishedAt").isNull(), is(true));
    assertThat(missing.path("ageSeconds").isNull(), is(true));
    assertProblem(404, "/api/boards/top-dogs", "the boards are top-players, top-teams, team-mvps");
    assertProblem(404, "/api/nothing", "no such path: /api/nothing");
    assertProblem(404, "/api/campaigns/12", "campaign 12 does not exist");
  }

  @Test
  void invalidParametersAreRejectedWithTheirNames() throws Exception {
    assertProblem(400, "/api/boards/top-players?period=YEARLY", "ALL_TIME, HOURLY, DAILY");
    assertProblem(400, "/api/boards/top-players?at=noon", "such as 2026-11-22T05:00:00Z");
    assertProblem(400, "/api/boards/top-players?at=-0001-01-01T00:00:00Z", "from 1970");
    assertProblem(400, "/api/players/-1", "player must be a number from 0");
    assertProblem(400, "/api/players/99999999999", "player must be a number from 0");
    assertProblem(400, "/api/campaigns/x'--", "campaign must be a number from 0");
    assertProblem(400, "/api/events?period=never", "period must be");
  }

  private static void assertProblem(int status, String path, String message) throws Exception {
    HttpResponse<String> response = client.get(path);
    assertThat(response.body(), response.statusCode(), is(status));
    assertThat(
        response.headers().firstValue("Content-Type").orElse(""), is("application/problem+json"));
    assertThat(response.body(), containsString(message));
    assertThat(
        response.headers().firstValue("Content-Security-Policy").orElse(""),
        containsString("default-src 'none'"));
  }

  @Test
  void aPlayersRanksOnAllBoardsAreListed() throws Exception {
    JsonNode places = client.json("/api/players/104").path("places");
    assertThat(
        places.findValuesAsText("board"),
        containsInAnyOrder("top-players", "top-players", "team-mvps", "hot-streaks"));
    assertThat(places.findValuesAsText("rank"), containsInAnyOrder("1", "2", "1", "1"));
    assertThat(places.findValuesAsText("score"), hasItems("9000", "1", "null"));
    assertThat(places.findValuesAsText("ratio"), hasItems("0.25", "2.5", "null"));
    JsonNode exact = client.json("/api/players/8").path("places").path(0).path("score");
    assertThat(exact.toString(), is("\"" + BEYOND_DOUBLES + "\""));
    assertThat(client.json("/api/players/5").path("places").size(), is(0));
  }

  @Test
  void anUnchangedBoardIsNotSentAgain() throws Exception {
    String path = "/api/boards/top-players?period=HOURLY&at=2026-11-22T05:00:00Z";
    HttpResponse<String> first = client.get(path);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = client.get(path, "If-None-Match", "\"other\", " + etag);
    assertThat(second.statusCode(), is(304));
    assertThat(second.body(), is(""));
    assertThat(second.headers().firstValue("Data-Age").isPresent(), is(true));
    database.publishPlayers("HOURLY", FIVE, List.of(new Entry(104, "Teal-Stoat", 9_001)));
    await().until(() -> client.get(path, "If-None-Match", etag).statusCode() == 200);
  }

  @Test
  void periodsAreListedNewestFirst() throws Exception {
    JsonNode starts = client.json("/api/periods?period=HOURLY").path("starts");
    assertThat(starts.toString(), is("[\"2026-11-22T06:00:00Z\",\"2026-11-22T05:00:00Z\"]"));
  }

  @Test
  void publicationsAreSentToSubscribers() throws Exception {
    try (Events events = client.events("period=DAILY");
        Events other = client.events("period=DAILY&at=2026-11-21T00:00:00Z")) {
      events.next("status", status -> status.path("database").asText().equals("UP"));
      other.next("board", board -> board.path("board").asText().equals("top-teams"));
      Instant day = Instant.parse("2026-11-22T00:00:00Z");
      database.publishPlayers("DAILY", day, List.of(new Entry(1, "A", 10)));
      events.next("periods", listing -> listing.path("starts").size() == 1);
      database.publishTeams("DAILY", day, List.of(new Entry(3, "B", 11)));
      JsonNode board = events.next("board", next -> scores(next).contains("11"));
      assertThat(board.path("board").asText(), is("top-teams"));
      assertThat(board.path("ageSeconds").asDouble(), is(0.0));
      Instant dayBefore = Instant.parse("2026-11-21T00:00:00Z");
      database.publishPlayers("DAILY", dayBefore, List.of(new Entry(1, "A", 12)));
      other.next("board", next -> scores(next).contains("12"));
    }
  }

  @Test
  void aNewPeriodReplacesThePreviousOneOnAllBoards() throws Exception {
    Instant monday = Instant.parse("2026-11-16T00:00:00Z");
    database.publishPlayers("WEEKLY", monday, List.of(new Entry(1, "A", 21)));
    database.publishTeams("WEEKLY", monday, List.of(new Entry(1, "A", 22)));
    try (Events events = client.events("period=WEEKLY")) {
      events.next("board", next -> scores(next).contains("22"));
      Instant next = Instant.parse("2026-11-23T00:00:00Z");
      database.publishPlayers("WEEKLY", next, List.of(new Entry(1, "A", 23)));
      events.next(
          "board",
          board ->
              board.path("board").asText().equals("top-teams")
                  && board.path("places").isEmpty()
                  && board.path("periodStart").asText().equals("2026-11-23T00:00:00Z"));
    }
  }

  @Test
  void anOperatorsChangesAreSentToSubscribersOfTheCampaign() throws Exception {
    String path = "/api/campaigns/31";
    assertThat(client.get(path).statusCode(), is(404));
    database.execute(
        """
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at)
        VALUES (31, 'Dawn', '2026-11-22 05:00Z', '2026-11-22 06:00Z')
        """);
    await().until(() -> client.get(path).statusCode(), is(200));
    try (Events events = client.events("campaign=31")) {
      events.next("campaign", sheet -> sheet.path("prizes").isEmpty());
      database.execute("INSERT INTO prizes VALUES (31, 1, 1, 500)");
      events.next("campaign", sheet -> sheet.findValuesAsText("amount").contains("500"));
      assertThat(client.json(path).findValuesAsText("amount"), hasItems("500"));

      database.execute("DELETE FROM campaigns WHERE campaign_id = 31");
      events.next("campaign", sheet -> sheet.path("campaign").isNull());
      assertThat(client.get(path).statusCode(), is(404));
    }
  }

  private static List<String> scores(JsonNode board) {
    return board.findValuesAsText("totalScore");
  }

  @Test
  void theStatusReportsWhetherAPipelineIsConnected() throws Exception {
    // A publication counts as a sign of a pipeline until the next check of the connections.
    awaitPipeline(false);
    try (Connection pipeline = database.connectAsPipeline()) {
      awaitPipeline(true);
      assertThat(
          client.get("/metrics").body(),
          containsString("spinboard_dashboard_pipeline_connected 1.0\n"));
      assertThat(pipeline.isClosed(), is(false));
    }
  }

  private static void awaitPipeline(boolean connected) {
    await()
        .until(
            () -> client.json("/api/status").path("pipelineConnected").asText(),
            is(String.valueOf(connected)));
  }

  @Test
  void metricsCountStreamsAndResponses() throws Exception {
    try (Events events = client.events("period=ALL_TIME")) {
      events.next("status", status -> true);
      assertThat(client.metric("database_up"), is(1.0));
      // Streams that other tests closed are removed at the next heartbeat.
      await().until(() -> client.metric("event_streams"), is(1.0));
      double before = client.metric("answers_total{status=\"404\"}");
      assertThat(client.get("/api/nothing").statusCode(), is(404));
      assertThat(client.metric("answers_total{status=\"404\"}"), is(before + 1));
    }
  }

  @Test
  void theOpenApiDescriptionListsEveryFieldAndPath() throws Exception {
    JsonNode description = client.json("/api/openapi.json");
    assertFields(description, "Board", "/api/boards/top-players?period=HOURLY");
    assertFields(description, "Periods", "/api/periods?period=HOURLY");
    assertFields(description, "Campaigns", "/api/campaigns");
    assertFields(description, "PlayerPlaces", "/api/players/104");
    assertFields(description, "Status", "/api/status");
    assertFields(description, "Problem", "/api/players/x");
    JsonNode place = client.json("/api/players/104").path("places").path(0);
    assertThat(names(place), is(names(schema(description, "FoundPlace"))));
    for (String path : names(description.path("paths"))) {
      String address = path.replace("{board}", "top-teams").replace("{id}", "1");
      if (!path.equals("/api/events") && !path.equals("/api/campaigns/{id}")) {
        assertThat(path, client.get(address).statusCode(), is(200));
      }
    }
    assertThat(description.path("paths").size(), is(10));
  }

  private static void assertFields(JsonNode description, String schema, String path)
      throws Exception {
    Set<String> described = names(schema(description, schema));
    Set<String> found = names(client.json(path));
    if (schema.equals("Board")) {
      found.add("asOf");
    }
    assertThat(path, found, is(described));
  }

  private static JsonNode schema(JsonNode description, String name) {
    return description.path("components").path("schemas").path(name).path("properties");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
