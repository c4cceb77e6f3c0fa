package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The port of a server, kept beside its data, so that its address survives a restart.
 *
 * @param file holds the port in decimal; absent before the first start
 */
public record PortFile(Path file) {

  /** The port of the last time, or nothing before the first. */
  public OptionalInt read() throws IOException {
    if (!Files.exists(file)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(Files.readString(file).strip()));
    } catch (NumberFormatException damaged) {
      throw new ServerStartException(file + " should hold a port number; remove it to choose anew");
    }
  }

  /** Keeps a port for the next time. */
  public void write(int port) throws IOException {
    Files.writeString(file, port + "\n");
  }
}
