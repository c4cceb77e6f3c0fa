package io.spinboard.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running server and the shell that guards it. */
final class PostgresProcess implements AutoCloseable {
  private static final long STOP_SECONDS = 30;

  // The guard's standard input is this process: however it ends, the input does too, and the server
  // is asked to disconnect everyone and stop. When the server ends first, so does the guard.
  private static final String GUARD =
      """
      exec 3<&0
      "$@" 3<&- </dev/null & server=$!
      { while read -r _ <&3; do :; done; kill -INT $server; } & watch=$!
      wait $server; code=$?
      kill $watch 2>/dev/null
      exit $code
      """;

  private final Process guard;

  private PostgresProcess(Process guard) {
    this.guard = guard;
  }

  /**
   * Starts a server on a prepared cluster; it may not be ready for connections yet.
   *
   * @param durable whether it forces writes to disk; without, it is faster and a power failure may
   *     destroy the data
   */
  static PostgresProcess start(PostgresCluster cluster, int port, boolean durable)
      throws IOException {
    // A session of its own keeps the server out of reach of Ctrl-C, which is for this process: it
    // may still have something to write when it closes.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(cluster.user().command("sh", "-c", GUARD, "spinboard-postgres-guard"));
    command.addAll(List.of(cluster.binaries().program("postgres"), "-D", "" + cluster.data()));
    command.addAll(List.of("-p", "" + port));
    settings(durable).forEach(setting -> command.addAll(List.of("-c", setting)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(cluster.data().toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
    builder.environment().put("LC_ALL", "C");
    return new PostgresProcess(builder.start());
  }

  private static List<String> settings(boolean durable) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning"));
    if (!durable) {
      settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }
    return settings;
  }

  /** Waits; true if the server has ended meanwhile. */
  boolean endsWithin(Duration wait) throws IOException {
    try {
      return guard.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw Command.interrupted();
    }
  }

  /** Stops the server, disconnecting its clients, and waits for its end. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> all = guard.descendants().toList();
    guard.getOutputStream().close();
    boolean interrupted = Thread.interrupted();
    try {
      if (!guard.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
