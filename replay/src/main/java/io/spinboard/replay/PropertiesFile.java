package io.spinboard.replay;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * A small properties file that is replaced atomically, even if the thread is interrupted.
 *
 * @param path the file
 */
public record PropertiesFile(Path path) {
  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException if it is not a properties file
   */
  public Properties read() throws IOException {
    Properties properties = new Properties();
    // An interrupt would close a channel; the same below.
    try (InputStream in = new FileInputStream(path.toFile())) {
      properties.load(in);
    }
    return properties;
  }

  /**
   * Replaces the file.
   *
   * @param comment the first line
   */
  public void write(Properties properties, String comment) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try (OutputStream out = new FileOutputStream(part.toFile())) {
      properties.store(out, comment);
    }
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
