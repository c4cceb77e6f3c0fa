package io.spinboard.dashboard.http;

import io.spinboard.dashboard.live.EventStreamRegistry;
import io.spinboard.dashboard.live.StatusTracker;
import io.spinboard.dashboard.response.ResponseCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** The metrics of the dashboard in the Prometheus text format. */
final class DashboardMetrics {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final ResponseCache responses;
  private final EventStreamRegistry streams;
  private final StatusTracker tracker;
  private final InstantSource clock;
  private final Map<Integer, LongAdder> responsesByStatus = new ConcurrentSkipListMap<>();

  DashboardMetrics(
      ResponseCache responses,
      EventStreamRegistry streams,
      StatusTracker tracker,
      InstantSource clock) {
    this.responses = responses;
    this.streams = streams;
    this.tracker = tracker;
    this.clock = clock;
  }

  /** Counts a response with the given HTTP status. */
  void countResponse(int status) {
    responsesByStatus.computeIfAbsent(status, first -> new LongAdder()).increment();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    gauge(text, "database_up", "Whether boards can be read.", tracker.database().isUp() ? 1 : 0);
    Boolean pipeline = tracker.status().pipelineConnected();
    if (pipeline != null) {
      gauge(
          text,
          "pipeline_connected",
          "Whether a pipeline is connected to the database.",
          pipeline ? 1 : 0);
    }
    Instant published = tracker.status().lastPublishedAt();
    if (published != null) {
      double age = Duration.between(published, clock.instant()).toMillis() / 1000.0;
      gauge(text, "data_age_seconds", "Time since a board was last published.", age);
    }
    gauge(text, "event_streams", "Open event streams.", streams.size());
    counter(text, "events_sent_total", "Events sent.", streams.metrics().eventsSent());
    counter(
        text,
        "events_coalesced_total",
        "Events replaced by a newer one before a slow client received them.",
        streams.metrics().eventsCoalesced());
    counter(
        text,
        "event_streams_lost_total",
        "Event streams whose client disconnected or stopped reading.",
        streams.metrics().streamsLost());
    counter(
        text,
        "event_streams_refused_total",
        "Event streams refused because too many were open.",
        streams.metrics().streamsRefused());
    counter(text, "database_reads_total", "Queries read from the database.", responses.reads());
    responsesByStatus(text);
    return text.toString();
  }

  private void responsesByStatus(StringBuilder text) {
    header(text, "answers_total", "Responses by HTTP status.", "counter");
    new TreeMap<>(responsesByStatus)
        .forEach(
            (status, count) ->
                text.append("spinboard_dashboard_answers_total{status=\"")
                    .append(status)
                    .append("\"} ")
                    .append(count.sum())
                    .append('\n'));
  }

  private static void gauge(StringBuilder text, String name, String help, double value) {
    header(text, name, help, "gauge");
    text.append("spinboard_dashboard_").append(name).append(' ').append(value).append('\n');
  }

  private static void counter(StringBuilder text, String name, String help, long value) {
    header(text, name, help, "counter");
    text.append("spinboard_dashboard_").append(name).append(' ').append(value).append('\n');
  }

  private static void header(StringBuilder text, String name, String help, String type) {
    text.append("# HELP spinboard_dashboard_").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE spinboard_dashboard_").append(name).append(' ').append(type).append('\n');
  }
}
