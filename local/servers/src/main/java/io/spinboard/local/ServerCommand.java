package io.spinboard.local;

import java.nio.file.Path;
import java.util.List;

/**
 * How a server is started.
 *
 * @param command the program and its arguments
 * @param prefix a command prefix that runs the program as another user; empty for the same user
 * @param directory the working directory
 * @param log the file that the output is appended to
 * @param stopSignal the signal that stops the server, such as {@code TERM}
 */
public record ServerCommand(
    List<String> command, List<String> prefix, Path directory, Path log, String stopSignal) {

  public ServerCommand {
    command = List.copyOf(command);
    prefix = List.copyOf(prefix);
  }
}
