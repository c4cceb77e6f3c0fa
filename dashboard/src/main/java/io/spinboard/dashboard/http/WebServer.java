package io.spinboard.dashboard.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.spinboard.dashboard.answers.Answers;
import io.spinboard.dashboard.live.EventStreams;
import io.spinboard.dashboard.live.Pulse;
import io.spinboard.dashboard.live.StreamOpening;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the page, the API and the event streams. */
public final class WebServer implements AutoCloseable {
  private static final int MOST_THREADS = 32;
  private static final int FEWEST_THREADS = 4;

  /** A client that has taken nothing for so long is given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Of the system, for each connection: what a client that does not read costs. */
  private static final int SEND_BUFFER = 64 * 1024;

  private final Javalin app;

  private WebServer(Javalin app) {
    this.app = app;
  }

  /**
   * Starts serving.
   *
   * @param host the name or address to listen at
   * @param port to listen on, or 0 for a free one
   * @throws IOException if it is taken
   */
  public static WebServer start(
      String host, int port, Answers answers, EventStreams streams, Pulse pulse)
      throws IOException {
    InstantSource clock = InstantSource.system();
    EventsServlet events = new EventsServlet(new StreamOpening(streams, answers, pulse, clock));
    Javalin app = Javalin.create(config -> configure(config, host, port, events));
    new Routes(answers, pulse, new Metrics(answers, streams, pulse, clock), clock).addTo(app);
    try {
      app.start();
      return new WebServer(app);
    } catch (RuntimeException failure) {
      app.stop();
      throw new IOException(
          "port %d at %s cannot be listened on (%s); choose another, or 0 for any free one"
              .formatted(port, host, lastCause(failure)),
          failure);
    }
  }

  private static String lastCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }

  private static void configure(JavalinConfig config, String host, int port, EventsServlet events) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.useVirtualThreads = false;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    config.jetty.addConnector((server, http) -> connector(server, http, host, port));
    config.jetty.modifyServletContextHandler(
        context -> {
          ServletHolder holder = new ServletHolder(events);
          holder.setAsyncSupported(true);
          context.addServlet(holder, EventsServlet.PATH);
        });
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, String host, int port) {
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(PATIENCE.toMillis());
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    return connector;
  }

  /** The port it listens on. */
  public int port() {
    return app.port();
  }

  @Override
  public void close() {
    app.stop();
  }
}
