package io.spinboard.dashboard;

import io.spinboard.dashboard.database.ConnectionSource;
import io.spinboard.dashboard.database.ReadOnlyConnectionPool;
import io.spinboard.dashboard.http.WebServer;
import io.spinboard.dashboard.live.EventStreamRegistry;
import io.spinboard.dashboard.live.NotificationListener;
import io.spinboard.dashboard.live.StatusHeartbeat;
import io.spinboard.dashboard.live.StatusTracker;
import io.spinboard.dashboard.response.ResponseCache;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;

/**
 * A running dashboard: the web page and the read API. It starts without a database and reports its
 * state until the connection succeeds.
 */
public final class Dashboard implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 4;
  private static final int MAX_STREAMS = 10_000;

  private final ReadOnlyConnectionPool pool;
  private final EventStreamRegistry streams = new EventStreamRegistry(MAX_STREAMS);
  private final NotificationListener listener;
  private final StatusHeartbeat heartbeat;
  private final WebServer web;
  private final String host;

  private Dashboard(String host, int port, ConnectionSource source, InstantSource clock)
      throws IOException {
    this.host = host;
    StatusTracker status = new StatusTracker(clock);
    pool = new ReadOnlyConnectionPool(source, MAX_CONNECTIONS);
    ResponseCache responses = new ResponseCache(pool);
    web = WebServer.start(host, port, responses, streams, status, clock);
    listener = new NotificationListener(source, pool, responses, streams, status, clock);
    listener.start();
    heartbeat = StatusHeartbeat.start(streams, status);
  }

  /**
   * Starts a dashboard that uses the system clock.
   *
   * @param host name or address to listen on
   * @param port port to listen on; 0 for any free port
   * @param source opens connections as a role that may read the boards
   * @throws IOException if the server cannot listen on the port
   */
  public static Dashboard start(String host, int port, ConnectionSource source) throws IOException {
    return start(host, port, source, InstantSource.system());
  }

  /**
   * Starts a dashboard with another clock than the system's.
   *
   * @param host name or address to listen on
   * @param port port to listen on; 0 for any free port
   * @param source opens connections as a role that may read the boards
   * @param clock decides which periods are closed and how old published data is
   * @throws IOException if the server cannot listen on the port
   */
  public static Dashboard start(String host, int port, ConnectionSource source, InstantSource clock)
      throws IOException {
    return new Dashboard(host, port, source, clock);
  }

  /** The port that the server listens on. */
  public int port() {
    return web.port();
  }

  /** URL of the page for a browser on this machine. */
  public String address() {
    return "http://" + hostInUrl(host) + ":" + port() + "/";
  }

  private static String hostInUrl(String host) {
    if (host.equals("0.0.0.0") || host.equals("::")) {
      return "localhost";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  @Override
  public void close() throws SQLException {
    heartbeat.close();
    listener.close();
    streams.close();
    web.close();
    pool.close();
  }
}
