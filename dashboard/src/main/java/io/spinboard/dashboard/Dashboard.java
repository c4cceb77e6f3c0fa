package io.spinboard.dashboard;

import io.spinboard.dashboard.answers.Answers;
import io.spinboard.dashboard.database.Connections;
import io.spinboard.dashboard.database.ReadOnlyPool;
import io.spinboard.dashboard.http.WebServer;
import io.spinboard.dashboard.live.EventStreams;
import io.spinboard.dashboard.live.Heartbeat;
import io.spinboard.dashboard.live.Publications;
import io.spinboard.dashboard.live.Pulse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;

/**
 * The boards in a browser, and the read API. It needs no database to start: until there is one, it
 * says so.
 */
public final class Dashboard implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final int MOST_STREAMS = 10_000;

  private final ReadOnlyPool pool;
  private final EventStreams streams = new EventStreams(MOST_STREAMS);
  private final Publications publications;
  private final Heartbeat heartbeat;
  private final WebServer web;
  private final String host;

  private Dashboard(String host, int port, Connections source) throws IOException {
    this.host = host;
    InstantSource clock = InstantSource.system();
    Pulse pulse = new Pulse(clock);
    pool = new ReadOnlyPool(source, CONNECTIONS);
    Answers answers = new Answers(pool);
    web = WebServer.start(host, port, answers, streams, pulse);
    publications = new Publications(source, pool, answers, streams, pulse, clock);
    publications.start();
    heartbeat = Heartbeat.start(streams, pulse);
  }

  /**
   * Starts serving.
   *
   * @param host the name or address to listen at
   * @param port to listen on, or 0 for a free one
   * @param source of connections whose role may read boards
   * @throws IOException if the port is taken
   */
  public static Dashboard start(String host, int port, Connections source) throws IOException {
    return new Dashboard(host, port, source);
  }

  /** The port it listens on. */
  public int port() {
    return web.port();
  }

  /** Where a browser on this machine finds the page; one elsewhere needs this machine's name. */
  public String address() {
    return "http://%s:%d/".formatted(asBrowsersWrite(host), port());
  }

  private static String asBrowsersWrite(String host) {
    if (host.equals("0.0.0.0") || host.equals("::")) {
      return "localhost";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  @Override
  public void close() throws SQLException {
    heartbeat.close();
    publications.close();
    streams.close();
    web.close();
    pool.close();
  }
}
