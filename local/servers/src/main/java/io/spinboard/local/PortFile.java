package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A file with the port of a server, beside the server's data, so that its address survives a
 * restart.
 *
 * @param file contains the port in decimal; absent before the first start
 */
public record PortFile(Path file) {

  /** Reads the port; empty before the first start. */
  public OptionalInt read() throws IOException {
    if (!Files.exists(file)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(Files.readString(file).strip()));
    } catch (NumberFormatException damaged) {
      throw new ServerStartException(
          file + " does not contain a port number; remove the file to use a new port");
    }
  }

  /** Stores a port for the next start. */
  public void write(int port) throws IOException {
    Files.writeString(file, port + "\n");
  }
}
