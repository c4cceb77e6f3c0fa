package io.spinboard.dashboard.http;

import io.spinboard.dashboard.answers.Answers;
import io.spinboard.dashboard.live.EventStreams;
import io.spinboard.dashboard.live.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What operators watch, in the text format of Prometheus. */
final class Metrics {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Answers answers;
  private final EventStreams streams;
  private final Pulse pulse;
  private final InstantSource clock;
  private final Map<Integer, LongAdder> answered = new ConcurrentSkipListMap<>();

  Metrics(Answers answers, EventStreams streams, Pulse pulse, InstantSource clock) {
    this.answers = answers;
    this.streams = streams;
    this.pulse = pulse;
    this.clock = clock;
  }

  /** Counts an answer by its status. */
  void answered(int status) {
    answered.computeIfAbsent(status, first -> new LongAdder()).increment();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    gauge(text, "database_up", "whether boards can be read", pulse.database().isUp() ? 1 : 0);
    Boolean pipeline = pulse.status().pipelineConnected();
    if (pipeline != null) {
      gauge(
          text,
          "pipeline_connected",
          "whether a pipeline holds a connection to the database",
          pipeline ? 1 : 0);
    }
    Instant published = pulse.status().lastPublishedAt();
    if (published != null) {
      double age = Duration.between(published, clock.instant()).toMillis() / 1000.0;
      gauge(text, "data_age_seconds", "time since any board was published", age);
    }
    gauge(text, "event_streams", "open event streams", streams.size());
    counter(text, "events_sent_total", "events written", streams.figures().eventsSent());
    counter(
        text,
        "events_coalesced_total",
        "events replaced by a newer one before a slow client took them",
        streams.figures().eventsCoalesced());
    counter(
        text,
        "event_streams_lost_total",
        "streams whose client went away or did not read",
        streams.figures().streamsLost());
    counter(
        text,
        "event_streams_refused_total",
        "streams not opened, as there were too many",
        streams.figures().streamsRefused());
    counter(text, "database_reads_total", "topics read from the database", answers.reads());
    answers(text);
    return text.toString();
  }

  private void answers(StringBuilder text) {
    head(text, "answers_total", "answers by status of HTTP", "counter");
    new TreeMap<>(answered)
        .forEach(
            (status, count) ->
                text.append(
                    "spinboard_dashboard_answers_total{status=\"%d\"} %d\n"
                        .formatted(status, count.sum())));
  }

  private static void gauge(StringBuilder text, String name, String help, double value) {
    head(text, name, help, "gauge");
    text.append("spinboard_dashboard_").append(name).append(' ').append(value).append('\n');
  }

  private static void counter(StringBuilder text, String name, String help, long value) {
    head(text, name, help, "counter");
    text.append("spinboard_dashboard_").append(name).append(' ').append(value).append('\n');
  }

  private static void head(StringBuilder text, String name, String help, String type) {
    text.append("# HELP spinboard_dashboard_").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE spinboard_dashboard_").append(name).append(' ').append(type).append('\n');
  }
}
