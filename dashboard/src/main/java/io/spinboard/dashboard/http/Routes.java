package io.spinboard.dashboard.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.campaigns.CampaignListQuery;
import io.spinboard.dashboard.campaigns.CampaignQuery;
import io.spinboard.dashboard.database.DatabaseHealth;
import io.spinboard.dashboard.live.StatusTracker;
import io.spinboard.dashboard.response.JsonEncoder;
import io.spinboard.dashboard.response.JsonResponse;
import io.spinboard.dashboard.response.ResponseCache;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Maps URL paths to handlers. */
final class Routes {
  static final List<String> PAGE_FILES =
      List.of(
          "style.css",
          "main.js",
          "board.js",
          "format.js",
          "stream.js",
          "freshness.js",
          "periods.js",
          "campaigns.js",
          "players.js",
          "icon.svg");

  private final ResponseCache responses;
  private final StatusTracker tracker;
  private final DashboardMetrics metrics;
  private final InstantSource clock;

  Routes(
      ResponseCache responses,
      StatusTracker tracker,
      DashboardMetrics metrics,
      InstantSource clock) {
    this.responses = responses;
    this.tracker = tracker;
    this.metrics = metrics;
    this.clock = clock;
  }

  void addTo(Javalin app) {
    app.before(context -> SecurityHeaders.addTo(context.res()));
    app.after(context -> metrics.countResponse(context.statusCode()));
    addPage(app);
    addApi(app);
    app.get("/health", this::health);
    app.get(
        "/metrics",
        context -> context.contentType(DashboardMetrics.MEDIA_TYPE).result(metrics.text()));
    app.exception(
        RequestException.class, (error, context) -> send(context, ProblemResponse.of(error)));
    app.exception(SQLException.class, (failure, context) -> send(context, unavailable(failure)));
    app.error(404, Routes::notFound);
  }

  private void addPage(Javalin app) {
    StaticFile index = StaticFile.read("index.html");
    app.get("/", context -> send(context, index));
    for (String name : PAGE_FILES) {
      StaticFile file = StaticFile.read(name);
      app.get("/page/" + name, context -> send(context, file));
    }
    StaticFile openApi = StaticFile.read("openapi.json");
    app.get("/api/openapi.json", context -> send(context, openApi));
  }

  private void addApi(Javalin app) {
    app.get("/api/boards/{board}", context -> sendCached(context, board(context)));
    app.get(
        "/api/periods",
        context -> sendCached(context, QueryParser.periods(context.queryParam("period"))));
    app.get("/api/campaigns", context -> sendCached(context, new CampaignListQuery()));
    app.get("/api/campaigns/{id}", this::campaign);
    app.get("/api/players/{id}", this::player);
    app.get("/api/status", context -> sendJson(context, JsonEncoder.encode(tracker.status())));
  }

  private static ApiQuery board(Context context) {
    return QueryParser.board(
        context.pathParam("board"), context.queryParam("period"), context.queryParam("at"));
  }

  private void campaign(Context context) throws SQLException {
    CampaignQuery query = QueryParser.campaign(context.pathParam("id"));
    JsonResponse response = responses.get(query);
    if (!response.exists()) {
      throw RequestException.notFound("campaign " + query.id() + " does not exist");
    }
    send(context, response);
  }

  private void player(Context context) throws SQLException {
    ApiQuery query = QueryParser.player(context.pathParam("id"), clock.instant());
    send(context, responses.getUncached(query));
  }

  private void sendCached(Context context, ApiQuery query) throws SQLException {
    send(context, responses.get(query));
  }

  private void send(Context context, JsonResponse response) {
    Instant now = clock.instant();
    Double age = response.ageSeconds(now);
    if (age != null) {
      // A header, so that a 304 response carries the age, too.
      context.header("Data-Age", String.valueOf(age));
    }
    context.header("Cache-Control", "no-cache");
    if (!isNotModified(context, response.etag(now))) {
      sendJson(context, response.json(now));
    }
  }

  private static void send(Context context, StaticFile file) {
    context.header("Cache-Control", "no-cache");
    context.contentType(file.mediaType());
    if (!isNotModified(context, file.etag())) {
      context.result(file.bytes());
    }
  }

  private static boolean isNotModified(Context context, String etag) {
    context.header("ETag", etag);
    String known = context.header("If-None-Match");
    boolean same = known != null && List.of(known.split("\\s*,\\s*")).contains(etag);
    if (same) {
      context.status(304);
    }
    return same;
  }

  private static void sendJson(Context context, byte[] json) {
    context.contentType("application/json").result(json);
  }

  private void health(Context context) {
    context.status(tracker.database().isUp() ? 200 : 503);
    sendJson(context, JsonEncoder.encode(tracker.status()));
  }

  private ProblemResponse unavailable(SQLException failure) {
    return ProblemResponse.unavailable(DatabaseHealth.failed(failure, clock.instant()).problem());
  }

  private static void notFound(Context context) {
    if (context.result() == null
        || !context.res().getContentType().equals(ProblemResponse.MEDIA_TYPE)) {
      send(
          context,
          ProblemResponse.of(RequestException.notFound("no such path: " + context.path())));
    }
  }

  private static void send(Context context, ProblemResponse problem) {
    context.status(problem.status()).result(problem.json()).contentType(ProblemResponse.MEDIA_TYPE);
  }
}
