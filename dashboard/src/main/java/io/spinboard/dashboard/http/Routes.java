package io.spinboard.dashboard.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.spinboard.dashboard.answers.Answer;
import io.spinboard.dashboard.answers.Answers;
import io.spinboard.dashboard.answers.Json;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.campaigns.AllCampaigns;
import io.spinboard.dashboard.campaigns.OneCampaign;
import io.spinboard.dashboard.database.DatabaseHealth;
import io.spinboard.dashboard.live.Pulse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What is answered at which address. */
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

  private final Answers answers;
  private final Pulse pulse;
  private final Metrics metrics;
  private final InstantSource clock;

  Routes(Answers answers, Pulse pulse, Metrics metrics, InstantSource clock) {
    this.answers = answers;
    this.pulse = pulse;
    this.metrics = metrics;
    this.clock = clock;
  }

  void addTo(Javalin app) {
    app.before(context -> SecurityHeaders.putInto(context.res()));
    app.after(context -> metrics.answered(context.statusCode()));
    addPage(app);
    addApi(app);
    app.get("/health", this::health);
    app.get("/metrics", context -> context.contentType(Metrics.MEDIA_TYPE).result(metrics.text()));
    app.exception(Mistake.class, (mistake, context) -> tell(context, Problem.of(mistake)));
    app.exception(SQLException.class, (failure, context) -> tell(context, unavailable(failure)));
    app.error(404, Routes::notFound);
  }

  private void addPage(Javalin app) {
    PageFile index = PageFile.read("index.html");
    app.get("/", context -> send(context, index));
    for (String name : PAGE_FILES) {
      PageFile file = PageFile.read(name);
      app.get("/page/" + name, context -> send(context, file));
    }
    PageFile description = PageFile.read("openapi.json");
    app.get("/api/openapi.json", context -> send(context, description));
  }

  private void addApi(Javalin app) {
    app.get("/api/boards/{board}", context -> answer(context, board(context)));
    app.get(
        "/api/periods",
        context -> answer(context, Questions.periods(context.queryParam("period"))));
    app.get("/api/campaigns", context -> answer(context, new AllCampaigns()));
    app.get("/api/campaigns/{id}", this::campaign);
    app.get("/api/players/{id}", this::player);
    app.get("/api/status", context -> json(context, Json.bytes(pulse.status())));
  }

  private static Topic board(Context context) {
    return Questions.board(
        context.pathParam("board"), context.queryParam("period"), context.queryParam("at"));
  }

  private void campaign(Context context) throws SQLException {
    OneCampaign campaign = Questions.campaign(context.pathParam("id"));
    Answer answer = answers.to(campaign);
    if (!answer.exists()) {
      throw Mistake.notFound("there is no campaign " + campaign.id());
    }
    send(context, answer);
  }

  private void player(Context context) throws SQLException {
    send(context, answers.fresh(Questions.player(context.pathParam("id"))));
  }

  private void answer(Context context, Topic topic) throws SQLException {
    send(context, answers.to(topic));
  }

  private void send(Context context, Answer answer) {
    Instant now = clock.instant();
    Double age = answer.ageSeconds(now);
    if (age != null) {
      // Also there when the answer is that nothing has changed.
      context.header("Data-Age", String.valueOf(age));
    }
    context.header("Cache-Control", "no-cache");
    if (!isKnown(context, answer.etag(now))) {
      json(context, answer.json(now));
    }
  }

  private static void send(Context context, PageFile file) {
    context.header("Cache-Control", "no-cache");
    context.contentType(file.mediaType());
    if (!isKnown(context, file.etag())) {
      context.result(file.bytes());
    }
  }

  private static boolean isKnown(Context context, String etag) {
    context.header("ETag", etag);
    String known = context.header("If-None-Match");
    boolean same = known != null && List.of(known.split("\\s*,\\s*")).contains(etag);
    if (same) {
      context.status(304);
    }
    return same;
  }

  private static void json(Context context, byte[] json) {
    context.contentType("application/json").result(json);
  }

  private void health(Context context) {
    context.status(pulse.database().isUp() ? 200 : 503);
    json(context, Json.bytes(pulse.status()));
  }

  private Problem unavailable(SQLException failure) {
    return Problem.unavailable(DatabaseHealth.failed(failure, clock.instant()).problem());
  }

  private static void notFound(Context context) {
    if (context.result() == null || !context.res().getContentType().equals(Problem.MEDIA_TYPE)) {
      tell(context, Problem.of(Mistake.notFound("there is nothing at " + context.path())));
    }
  }

  private static void tell(Context context, Problem problem) {
    context.status(problem.status()).result(problem.json()).contentType(Problem.MEDIA_TYPE);
  }
}
