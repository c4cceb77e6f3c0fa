package io.spinboard.dashboard.live;

import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.response.ResponseCache;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Set;

/** Opens event streams for requests and sends the current state as their first events. */
public final class EventStreamHandler {
  private final EventStreamRegistry streams;
  private final ResponseCache responses;
  private final StatusTracker tracker;
  private final InstantSource clock;

  public EventStreamHandler(
      EventStreamRegistry streams,
      ResponseCache responses,
      StatusTracker tracker,
      InstantSource clock) {
    this.streams = streams;
    this.responses = responses;
    this.tracker = tracker;
    this.clock = clock;
  }

  /**
   * Opens an event stream. Its first event is the status; the results of the queries follow.
   *
   * @param request a request whose response has headers and no body yet
   * @param queries the queries that the client subscribes to
   * @return false if too many streams are open; the response is then unchanged
   */
  public boolean open(HttpServletRequest request, Set<ApiQuery> queries) throws IOException {
    if (!streams.hasCapacity()) {
      return false;
    }
    AsyncContext context = request.startAsync();
    // Event streams stay open, so the asynchronous request must not time out.
    context.setTimeout(0);
    EventStream stream = streams.open(context, queries);
    context.getResponse().getOutputStream().setWriteListener(stream);
    stream.send(tracker.event());
    sendCurrent(stream);
    return true;
  }

  private void sendCurrent(EventStream stream) {
    try {
      for (ApiQuery query : stream.queries()) {
        stream.send(NotificationListener.event(query, responses.get(query), clock.instant()));
      }
    } catch (SQLException unreachable) {
      // The status event reports the problem; the results are sent after the listener reconnects.
    }
  }
}
