package io.spinboard.dashboard.http;

import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.live.StreamOpening;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Server-sent events, written without a thread that could wait for a client. */
final class EventsServlet extends HttpServlet {
  static final String PATH = "/api/events";

  private final transient StreamOpening opening;

  EventsServlet(StreamOpening opening) {
    this.opening = opening;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SecurityHeaders.putInto(response);
    try {
      Set<Topic> topics =
          Questions.stream(
              request.getParameter("period"),
              request.getParameter("at"),
              request.getParameter("campaign"));
      begin(request, response, topics);
    } catch (Mistake mistake) {
      Problem.of(mistake).writeTo(response);
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response, Set<Topic> topics)
      throws IOException {
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    // Proxies that collect answers would hold events back.
    response.setHeader("X-Accel-Buffering", "no");
    if (!opening.open(request, topics)) {
      response.setHeader("Retry-After", "10");
      Problem.unavailable("too many event streams are open").writeTo(response);
    }
  }
}
