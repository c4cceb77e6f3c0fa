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
 * The files of a process of a cluster.
 *
 * @param directory contains its configuration and working files
 * @param log the log and output of all its runs
 */
record FlinkProcessFiles(Path directory, Path log) {

  Path configuration() {
    return directory.resolve("conf");
  }

  Path logging() {
    return configuration().resolve("log4j2.properties");
  }

  /** The directory for files that are needed only while it runs. */
  Path work() {
    return directory.resolve("work");
  }

  Path temporary() {
    return work().resolve("tmp");
  }

  PortFile metricsPort() {
    return new PortFile(directory.resolve("metrics-port"));
  }

  /** Prepares the directories for a run and removes the working files of the previous one. */
  void clear() throws IOException {
    DirectoryTree.delete(work());
    Files.createDirectories(temporary());
    Files.createDirectories(configuration());
  }

  /** Writes the configuration files. */
  void configure(Map<String, String> settings) throws IOException {
    try (InputStream log4j2 = FlinkProcessFiles.class.getResourceAsStream("log4j2.properties")) {
      Files.copy(log4j2, logging(), StandardCopyOption.REPLACE_EXISTING);
    }
    // Both Flink 1.18 and 1.19 read a file of this name.
    Files.writeString(
        configuration().resolve("flink-conf.yaml"), FlinkConfiguration.with(settings));
  }
}
