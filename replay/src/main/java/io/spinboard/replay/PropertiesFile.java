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
 * A small file of properties, replaced in one step: whatever happens, there is the old one or the
 * new one. An interrupt does not get in the way.
 *
 * @param path where it is
 */
public record PropertiesFile(Path path) {
  /**
   * What is in it.
   *
   * @throws IllegalArgumentException if it is no file of properties
   */
  public Properties read() throws IOException {
    Properties properties = new Properties();
    // Not through a channel, which an interrupt would close; and so below.
    try (InputStream in = new FileInputStream(path.toFile())) {
      properties.load(in);
    }
    return properties;
  }

  /**
   * Replaces what is in it.
   *
   * @param comment its first line, for people
   */
  public void write(Properties properties, String comment) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try (OutputStream out = new FileOutputStream(part.toFile())) {
      properties.store(out, comment);
    }
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
