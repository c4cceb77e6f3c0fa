package io.spinboard.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the local servers are started.
 *
 * @param directory where the data is kept; null for a temporary one that {@link LocalStack#close()}
 *     removes
 * @param kafkaPort for Kafka, or 0: that of the last time, or a free one
 * @param postgresPort for PostgreSQL, or 0: that of the last time, or a free one
 * @param durable whether PostgreSQL forces its writes to disk
 * @param closedAtExit whether the stack closes itself when the JVM exits; if not, the caller does,
 *     in its own order
 */
public record StackSettings(
    Path directory, int kafkaPort, int postgresPort, boolean durable, boolean closedAtExit) {
  private static final int LAST_PORT = 65_535;

  /**
   * Checks the ports.
   *
   * @throws IllegalArgumentException naming every mistake
   */
  public StackSettings {
    List<String> mistakes = new ArrayList<>();
    check("Kafka", kafkaPort, mistakes);
    check("PostgreSQL", postgresPort, mistakes);
    if (kafkaPort != 0 && kafkaPort == postgresPort) {
      mistakes.add("Kafka and PostgreSQL cannot both have port " + kafkaPort);
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", mistakes));
    }
  }

  private static void check(String server, int port, List<String> mistakes) {
    if (port < 0 || port > LAST_PORT) {
      mistakes.add("the port for " + server + " must be 0 to " + LAST_PORT + ", not " + port);
    }
  }

  /** Servers whose data goes away with them: fast, and lost with the machine's power. */
  public static StackSettings temporary() {
    return new StackSettings(null, 0, 0, false, true);
  }

  /** Servers whose data and ports stay in a directory, which is created if missing. */
  public static StackSettings in(Path directory) {
    return new StackSettings(directory, 0, 0, true, true);
  }

  /** The same on these ports; 0 as above. */
  public StackSettings withPorts(int kafka, int postgres) {
    return new StackSettings(directory, kafka, postgres, durable, closedAtExit);
  }

  /** The same, but only {@link LocalStack#close()} closes it. */
  public StackSettings closedByCaller() {
    return new StackSettings(directory, kafkaPort, postgresPort, durable, false);
  }
}
