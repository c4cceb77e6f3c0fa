package io.spinboard.local.cluster;

import io.spinboard.local.DirectoryTree;
import io.spinboard.local.PortFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Where one process of a cluster keeps what.
 *
 * @param directory holds its configuration and whatever it writes for itself
 * @param log what it logs and prints, of all its runs
 */
record FlinkProcessFiles(Path directory, Path log) {

  Path configuration() {
    return directory.resolve("conf");
  }

  Path logging() {
    return configuration().resolve("log4j2.properties");
  }

  /** What it needs only while it runs. */
  Path work() {
    return directory.resolve("work");
  }

  Path temporary() {
    return work().resolve("tmp");
  }

  PortFile metricsPort() {
    return new PortFile(directory.resolve("metrics-port"));
  }

  /** Makes room for a run, without what a killed one left. */
  void clear() throws IOException {
    DirectoryTree.delete(work());
    Files.createDirectories(temporary());
    Files.createDirectories(configuration());
  }

  /** Writes what the process reads when it starts. */
  void configure(Map<String, String> settings) throws IOException {
    try (InputStream quiet = FlinkProcessFiles.class.getResourceAsStream("log4j2.properties")) {
      Files.copy(quiet, logging(), StandardCopyOption.REPLACE_EXISTING);
    }
    // The name that both Flink 1.18 and 1.19 read.
    Files.writeString(
        configuration().resolve("flink-conf.yaml"), FlinkConfiguration.with(settings));
  }
}
