package io.spinboard.dashboard.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.spinboard.dashboard.live.EventStreamHandler;
import io.spinboard.dashboard.live.EventStreamRegistry;
import io.spinboard.dashboard.live.StatusTracker;
import io.spinboard.dashboard.response.ResponseCache;
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
  private static final int MAX_THREADS = 32;
  private static final int MIN_THREADS = 4;

  /** Connections of clients that read nothing for this long are closed. */
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(20);

  /** Bytes of kernel memory per connection; bounds the cost of a client that does not read. */
  private static final int SEND_BUFFER = 64 * 1024;

  private final Javalin app;

  private WebServer(Javalin app) {
    this.app = app;
  }

  /**
   * Starts the server.
   *
   * @param host name or address to listen on
   * @param port port to listen on; 0 for any free port
   * @param clock the current time for ages and closed periods
   * @throws IOException if the server cannot listen on the port
   */
  public static WebServer start(
      String host,
      int port,
      ResponseCache responses,
      EventStreamRegistry streams,
      StatusTracker status,
      InstantSource clock)
      throws IOException {
    EventsServlet events =
        new EventsServlet(new EventStreamHandler(streams, responses, status, clock));
    Javalin app = Javalin.create(config -> configure(config, host, port, events));
    DashboardMetrics metrics = new DashboardMetrics(responses, streams, status, clock);
    new Routes(responses, status, metrics, clock).addTo(app);
    try {
      app.start();
      return new WebServer(app);
    } catch (RuntimeException failure) {
      app.stop();
      throw new IOException(
          "cannot listen on port "
              + port
              + " of "
              + host
              + " ("
              + rootMessage(failure)
              + "); choose another port, or 0 for any free port",
          failure);
    }
  }

  private static String rootMessage(Throwable failure) {
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
    config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
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
    connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    return connector;
  }

  /** The port that the server listens on. */
  public int port() {
    return app.port();
  }

  @Override
  public void close() {
    app.stop();
  }
}
