package io.spinboard.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts the PostgreSQL server process. */
final class PostgresProcess {
  // Fast shutdown: disconnects all clients and stops.
  private static final String STOP_SIGNAL = "INT";

  private PostgresProcess() {}

  /**
   * Starts a server on a prepared cluster. It may not accept connections yet.
   *
   * @param durable whether writes are synced to disk; false is faster, but a power failure may
   *     destroy the data
   */
  static GuardedProcess start(PostgresCluster cluster, int port, boolean durable)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(cluster.binaries().program("postgres"), "-D", "" + cluster.data()));
    command.addAll(List.of("-p", "" + port));
    settings(durable).forEach(setting -> command.addAll(List.of("-c", setting)));
    return GuardedProcess.start(
        new ServerCommand(
            command, cluster.user().prefix(), cluster.data(), cluster.log(), STOP_SIGNAL));
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
}
