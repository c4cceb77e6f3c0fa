package io.spinboard.local.demo;

import io.spinboard.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say where the local servers are and keep their data. */
final class StackOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep the data here, and go on with it the next time. Default: a temporary directory that"
              + " goes away at the end.")
  private Path data;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      description = "Port for Kafka. Default: that of the last time in --data, or a free one.")
  private int kafkaPort;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      description = "Port for PostgreSQL. Default: that of the last time in --data, or a free one.")
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

  /** What the options say, free of {@link #mistakes}; the caller closes the servers. */
  StackSettings settings() {
    StackSettings settings = data == null ? StackSettings.temporary() : StackSettings.in(data);
    return settings.withPorts(kafkaPort, postgresPort).closedByCaller();
  }
}
