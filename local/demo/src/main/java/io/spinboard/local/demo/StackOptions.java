package io.spinboard.local.demo;

import io.spinboard.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of the local servers: ports and data directory. */
final class StackOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Directory that keeps the data for the next start. Default: a temporary directory, removed"
              + " at the end.")
  private Path data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      description =
          "Port of Kafka. Default: the port used before with the same --data, or a free one.")
  private int kafkaPort;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      description =
          "Port of PostgreSQL. Default: the port used before with the same --data, or a free one.")
  private int postgresPort;

  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (data != null && Files.exists(data) && !Files.isDirectory(data)) {
      mistakes.add("--data: " + data + " is not a directory");
    }
    try {
      settings();
    } catch (IllegalArgumentException wrongPorts) {
      mistakes.add(wrongPorts.getMessage());
    }
    return mistakes;
  }

  /**
   * Returns the settings. Call only if {@link #mistakes} is empty. The caller closes the servers.
   */
  StackSettings settings() {
    StackSettings settings = data == null ? StackSettings.temporary() : StackSettings.in(data);
    return settings.withPorts(kafkaPort, postgresPort).closedByCaller();
  }

  /** Returns a sentence on what happens to the data when the servers stop. */
  static String dataNotice(StackSettings settings) {
    return settings.directory() == null
        ? "The data has been removed; use --data DIR to keep it."
        : "The data is kept in " + settings.directory() + ".";
  }
}
