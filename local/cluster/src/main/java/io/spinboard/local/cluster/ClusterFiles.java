package io.spinboard.local.cluster;

import io.spinboard.local.RememberedPort;
import io.spinboard.local.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a cluster keeps what.
 *
 * @param directory holds everything of it
 */
record ClusterFiles(Path directory) {

  /**
   * The files of a cluster, with the directories that must be there.
   *
   * @throws StartException if Flink's configuration cannot hold the path
   */
  static ClusterFiles in(Path directory) throws IOException {
    // Separators of lists, and what begins a comment.
    if (directory.toString().matches(".*[,:#].*")) {
      throw new StartException(
          "Flink cannot work in " + directory + "; choose a path without ',', ':' and '#'");
    }
    ClusterFiles files = new ClusterFiles(directory);
    Files.createDirectories(files.checkpoints());
    Files.createDirectories(files.savepoints());
    Files.createDirectories(files.logs());
    return files;
  }

  Path checkpoints() {
    return directory.resolve("checkpoints");
  }

  Path savepoints() {
    return directory.resolve("savepoints");
  }

  Path logs() {
    return directory.resolve("logs");
  }

  RememberedPort restPort() {
    return new RememberedPort(directory.resolve("rest-port"));
  }

  RememberedPort rpcPort() {
    return new RememberedPort(directory.resolve("rpc-port"));
  }

  ProcessFiles process(String name) {
    return new ProcessFiles(directory.resolve(name), logs().resolve(name + ".log"));
  }
}
