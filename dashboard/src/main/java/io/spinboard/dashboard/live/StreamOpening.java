package io.spinboard.dashboard.live;

import io.spinboard.dashboard.answers.Answers;
import io.spinboard.dashboard.boards.Topic;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Set;

/** Turns requests into event streams; no thread stays with one. */
public final class StreamOpening {
  private final EventStreams streams;
  private final Answers answers;
  private final Pulse pulse;
  private final InstantSource clock;

  public StreamOpening(EventStreams streams, Answers answers, Pulse pulse, InstantSource clock) {
    this.streams = streams;
    this.answers = answers;
    this.pulse = pulse;
    this.clock = clock;
  }

  /**
   * Answers with a stream that begins with how things are.
   *
   * @param request whose answer has its headers, and nothing else yet
   * @return false if there are too many streams, and nothing was answered
   */
  public boolean open(HttpServletRequest request, Set<Topic> topics) throws IOException {
    if (!streams.hasRoom()) {
      return false;
    }
    AsyncContext context = request.startAsync();
    // Streams have no end of their own.
    context.setTimeout(0);
    EventStream stream = streams.open(context, topics);
    context.getResponse().getOutputStream().setWriteListener(stream);
    stream.send(pulse.event());
    sendPresent(stream);
    return true;
  }

  private void sendPresent(EventStream stream) {
    try {
      for (Topic topic : stream.topics()) {
        stream.send(Publications.event(topic, answers.to(topic), clock.instant()));
      }
    } catch (SQLException away) {
      // The status says so, and what is missing follows when the database is back.
    }
  }
}
