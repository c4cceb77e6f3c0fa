package io.spinboard.dashboard.http;

import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.live.EventStreamHandler;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Serves server-sent events asynchronously, so that a slow client does not block a thread. */
final class EventsServlet extends HttpServlet {
  static final String PATH = "/api/events";

  private final transient EventStreamHandler handler;

  EventsServlet(EventStreamHandler handler) {
    this.handler = handler;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SecurityHeaders.addTo(response);
    try {
      Set<ApiQuery> queries =
          QueryParser.subscription(
              request.getParameter("period"),
              request.getParameter("at"),
              request.getParameter("campaign"));
      open(request, response, queries);
    } catch (RequestException error) {
      ProblemResponse.of(error).writeTo(response);
    }
  }

  private void open(HttpServletRequest request, HttpServletResponse response, Set<ApiQuery> queries)
      throws IOException {
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    // Otherwise nginx buffers the response and delays events.
    response.setHeader("X-Accel-Buffering", "no");
    if (!handler.open(request, queries)) {
      response.setHeader("Retry-After", "10");
      ProblemResponse.unavailable("too many event streams are open").writeTo(response);
    }
  }
}
