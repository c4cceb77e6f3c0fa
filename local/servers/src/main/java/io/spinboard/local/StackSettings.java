package io.spinboard.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the local servers are started.
 *
 * @param directory the data directory; null for a temporary one that {@link LocalStack#close()}
 *     removes
 * @param kafkaPort the port of Kafka; 0 for the port of the previous start, or a free one
 * @param postgresPort the port of PostgreSQL; 0 for the port of the previous start, or a free one
 * @param durable whether PostgreSQL syncs its writes to disk
 * @param closedAtExit whether a shutdown hook closes the stack; if not, the caller closes it
 */
public record StackSettings(
    Path directory, int kafkaPort, int postgresPort, boolean durable, boolean closedAtExit) {
  private static final int MAX_PORT = 65_535;

  /**
   * Validates the ports.
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
    if (port < 0 || port > MAX_PORT) {
      mistakes.add("the port for " + server + " must be 0 to " + MAX_PORT + ", not " + port);
    }
  }

  /**
   * Returns settings for servers whose data is removed when they stop; a power failure may destroy
   * it before.
   */
  public static StackSettings temporary() {
    return new StackSettings(null, 0, 0, false, true);
  }

  /**
   * Returns settings for servers whose data and ports are stored in a directory, which is created
   * if missing.
   */
  public static StackSettings in(Path directory) {
    return new StackSettings(directory, 0, 0, true, true);
  }

  /** Returns these settings with other ports; 0 as above. */
  public StackSettings withPorts(int kafka, int postgres) {
    return new StackSettings(directory, kafka, postgres, durable, closedAtExit);
  }

  /**
   * Returns these settings without a shutdown hook: only {@link LocalStack#close()} closes the
   * stack.
   */
  public StackSettings closedByCaller() {
    return new StackSettings(directory, kafkaPort, postgresPort, durable, false);
  }
}
