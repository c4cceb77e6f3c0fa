package io.spinboard.dashboard;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.Client.Events;
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

/** What programs read. */
@Timeout(60)
class ApiIT {
  private static final Instant FIVE = Instant.parse("2026-11-22T05:00:00Z");
  private static final Instant SIX = Instant.parse("2026-11-22T06:00:00Z");

  /** The least whole number over 0 that no double is equal to. */
  private static final long BEYOND_DOUBLES = (1L << 53) + 1;

  private static BoardDatabase database;
  private static Dashboard dashboard;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    database = BoardDatabase.onSharedServer();
    database.publishPlayers("HOURLY", FIVE, List.of(new Entry(104, "Teal-Stoat", 9_000)));
    database.publishTeams("HOURLY", FIVE, List.of(new Entry(7, "Teal-Stoat", 9_000)));
    database.publishPlayers(
        "HOURLY",
        SIX,
        List.of(new Entry(8, null, BEYOND_DOUBLES), new Entry(104, "Teal-Stoat", 1)));
    database.publishMvps("HOURLY", SIX, List.of(new Entry(104, "Teal-Stoat", 25_000)));
    database.publishHot(SIX, List.of(new Entry(104, "Teal-Stoat", 250)));
    dashboard = Dashboard.start("127.0.0.1", 0, database::connect);
    client = new Client(dashboard);
    await().until(() -> client.ask("/health").statusCode() == 200);
  }

  @AfterAll
  static void stop() throws Exception {
    dashboard.close();
    database.close();
  }

  @Test
  void aBoardIsTheNewestOrTheOneOfATime() throws Exception {
    JsonNode newest = client.json("/api/boards/top-players?period=HOURLY");
    assertThat(newest.path("periodStart").asText(), is("2026-11-22T06:00:00Z"));
    assertThat(newest.path("periodEnd").asText(), is("2026-11-22T07:00:00Z"));
    assertThat(newest.path("closed").asBoolean(), is(true));
    assertThat(newest.path("ageSeconds").asDouble(), is(lessThan(60.0)));
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
  void whatIsNotThereIsEmptyOrSaidToBeMissing() throws Exception {
    JsonNode none = client.json("/api/boards/top-players?period=HOURLY&at=2020-01-01T00:00:00Z");
    assertThat(none.path("places").size(), is(0));
    assertThat(none.path("publishedAt").isNull(), is(true));
    assertThat(none.path("ageSeconds").isNull(), is(true));
    assertRefused(404, "/api/boards/top-dogs", "there are top-players, top-teams, team-mvps");
    assertRefused(404, "/api/nothing", "there is nothing at /api/nothing");
    assertRefused(404, "/api/campaigns/12", "there is no campaign 12");
  }

  @Test
  void parametersThatMakeNoSenseAreNamed() throws Exception {
    assertRefused(400, "/api/boards/top-players?period=YEARLY", "ALL_TIME, HOURLY, DAILY");
    assertRefused(400, "/api/boards/top-players?at=noon", "such as 2026-11-22T05:00:00Z");
    assertRefused(400, "/api/boards/top-players?at=-0001-01-01T00:00:00Z", "from 1970");
    assertRefused(400, "/api/players/-1", "player must be a number from 0");
    assertRefused(400, "/api/players/99999999999", "player must be a number from 0");
    assertRefused(400, "/api/campaigns/x'--", "campaign must be a number from 0");
    assertRefused(400, "/api/events?period=never", "period must be");
  }

  private static void assertRefused(int status, String path, String words) throws Exception {
    HttpResponse<String> answer = client.ask(path);
    assertThat(answer.body(), answer.statusCode(), is(status));
    assertThat(
        answer.headers().firstValue("Content-Type").orElse(""), is("application/problem+json"));
    assertThat(answer.body(), containsString(words));
    assertThat(
        answer.headers().firstValue("Content-Security-Policy").orElse(""),
        containsString("default-src 'none'"));
  }

  @Test
  void aPlayersPlacesAreFoundEverywhere() throws Exception {
    JsonNode places = client.json("/api/players/104").path("places");
    assertThat(
        places.findValuesAsText("board"),
        containsInAnyOrder("top-players", "top-players", "team-mvps", "hot-streaks"));
    assertThat(places.findValuesAsText("rank"), containsInAnyOrder("1", "2", "1", "1"));
    assertThat(places.findValuesAsText("score"), hasItems("9000", "1", "null"));
    assertThat(places.findValuesAsText("ratio"), hasItems("0.25", "2.5", "null"));
    JsonNode great = client.json("/api/players/8").path("places").path(0).path("score");
    assertThat(great.toString(), is("\"%d\"".formatted(BEYOND_DOUBLES)));
    assertThat(client.json("/api/players/5").path("places").size(), is(0));
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    String path = "/api/boards/top-players?period=HOURLY&at=2026-11-22T05:00:00Z";
    HttpResponse<String> first = client.ask(path);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = client.ask(path, "If-None-Match", "\"other\", " + etag);
    assertThat(second.statusCode(), is(304));
    assertThat(second.body(), is(""));
    assertThat(second.headers().firstValue("Data-Age").isPresent(), is(true));
    database.publishPlayers("HOURLY", FIVE, List.of(new Entry(104, "Teal-Stoat", 9_001)));
    await().until(() -> client.ask(path, "If-None-Match", etag).statusCode() == 200);
  }

  @Test
  void periodsAreListedNewestFirst() throws Exception {
    JsonNode starts = client.json("/api/periods?period=HOURLY").path("starts");
    assertThat(starts.toString(), is("[\"2026-11-22T06:00:00Z\",\"2026-11-22T05:00:00Z\"]"));
  }

  @Test
  void publicationsAreTold() throws Exception {
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
      assertThat(board.path("ageSeconds").asDouble(), is(lessThan(5.0)));
      Instant dayBefore = Instant.parse("2026-11-21T00:00:00Z");
      database.publishPlayers("DAILY", dayBefore, List.of(new Entry(1, "A", 12)));
      other.next("board", next -> scores(next).contains("12"));
    }
  }

  /** Whoever follows the newest period goes on to a new one with all boards. */
  @Test
  void aNewPeriodReplacesTheOneBefore() throws Exception {
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
  void whatAnOperatorChangesIsSeenInEachCampaign() throws Exception {
    String path = "/api/campaigns/31";
    assertThat(client.ask(path).statusCode(), is(404));
    database.execute(
        """
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at)
        VALUES (31, 'Dawn', '2026-11-22 05:00Z', '2026-11-22 06:00Z')
        """);
    await().until(() -> client.ask(path).statusCode(), is(200));
    try (Events events = client.events("campaign=31")) {
      events.next("campaign", sheet -> sheet.path("prizes").isEmpty());
      database.execute("INSERT INTO prizes VALUES (31, 1, 1, 500)");
      events.next("campaign", sheet -> sheet.findValuesAsText("amount").contains("500"));
      assertThat(client.json(path).findValuesAsText("amount"), hasItems("500"));

      database.execute("DELETE FROM campaigns WHERE campaign_id = 31");
      events.next("campaign", sheet -> sheet.path("campaign").isNull());
      assertThat(client.ask(path).statusCode(), is(404));
    }
  }

  private static List<String> scores(JsonNode board) {
    return board.findValuesAsText("totalScore");
  }

  @Test
  void whetherAPipelineIsConnectedIsFoundOut() throws Exception {
    // Publications of tests come from nowhere, and a while after them that is noticed.
    awaitPipeline(false);
    try (Connection pipeline = database.connectAsPipeline()) {
      awaitPipeline(true);
      assertThat(
          client.ask("/metrics").body(),
          containsString("spinboard_dashboard_pipeline_connected 1.0\n"));
      assertThat(pipeline.isClosed(), is(false));
    }
  }

  private static void awaitPipeline(boolean connected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> client.json("/api/status").path("pipelineConnected").asText(),
            is(String.valueOf(connected)));
  }

  @Test
  void metricsCountWhatHappens() throws Exception {
    try (Events events = client.events("period=ALL_TIME")) {
      events.next("status", status -> true);
      String metrics = client.ask("/metrics").body();
      assertThat(metrics, containsString("spinboard_dashboard_database_up 1.0\n"));
      assertThat(metrics, not(containsString("spinboard_dashboard_event_streams 0.0\n")));
      assertThat(metrics, containsString("spinboard_dashboard_answers_total{status=\"200\"} "));
    }
  }

  @Test
  void theDescriptionNamesEveryField() throws Exception {
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
        assertThat(path, client.ask(address).statusCode(), is(200));
      }
    }
    assertThat(description.path("paths").size(), is(greaterThan(9)));
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
