package io.spinboard.local.cluster;

import io.spinboard.local.ServerStartException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class path of Flink's processes, as the build resolved it. */
final class FlinkClassPath {

  private FlinkClassPath() {}

  /**
   * Reads the class path.
   *
   * @throws ServerStartException if a jar has been removed since the build
   */
  static String read() throws IOException {
    try (InputStream list = FlinkClassPath.class.getResourceAsStream("flink-class-path")) {
      String jars = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
      for (String jar : jars.split(File.pathSeparator, -1)) {
        if (!Files.isReadable(Path.of(jar))) {
          throw new ServerStartException("cannot read Flink's " + jar + "; build Spinboard again");
        }
      }
      return jars;
    }
  }
}
