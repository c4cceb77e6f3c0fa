package io.spinboard.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the server of a cluster. */
final class PostgresProcess {
  // "Fast": disconnects everyone and stops.
  private static final String STOP_SIGNAL = "INT";

  private PostgresProcess() {}

  /**
   * Starts a server on a prepared cluster; it may not be ready for connections yet.
   *
   * @param durable whether it forces writes to disk; without, it is faster and a power failure may
   *     destroy the data
   */
  static GuardedProcess start(PostgresCluster cluster, int port, boolean durable)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(cluster.binaries().program("postgres"), "-D", "" + cluster.data()));
    words.addAll(List.of("-p", "" + port));
    settings(durable).forEach(setting -> words.addAll(List.of("-c", setting)));
    return GuardedProcess.start(
        new ServerCommand(
            words, cluster.user().prefix(), cluster.data(), cluster.log(), STOP_SIGNAL));
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
