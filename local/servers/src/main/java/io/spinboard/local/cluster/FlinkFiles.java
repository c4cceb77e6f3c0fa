package io.spinboard.local.cluster;

import io.spinboard.local.PortFile;
import io.spinboard.local.ServerStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a cluster.
 *
 * @param directory the directory that contains all of them
 */
record FlinkFiles(Path directory) {

  /**
   * Returns the files of a cluster and creates their directories.
   *
   * @throws ServerStartException if Flink's configuration cannot represent the path
   */
  static FlinkFiles in(Path directory) throws IOException {
    // List separators, and the start of a comment.
    if (directory.toString().matches(".*[,:#].*")) {
      throw new ServerStartException(
          "Flink cannot use the directory "
              + directory
              + "; choose a path without ',', ':' and '#'");
    }
    FlinkFiles files = new FlinkFiles(directory);
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

  PortFile restPort() {
    return new PortFile(directory.resolve("rest-port"));
  }

  PortFile rpcPort() {
    return new PortFile(directory.resolve("rpc-port"));
  }

  FlinkProcessFiles process(String name) {
    return new FlinkProcessFiles(directory.resolve(name), logs().resolve(name + ".log"));
  }
}
