package io.spinboard.local;

import java.nio.file.Path;
import java.util.List;

/**
 * How a server is started.
 *
 * @param words the program and its arguments
 * @param as what comes before them to run it as another user; empty for the same one
 * @param directory where it runs
 * @param log what it prints is appended to this file
 * @param stopSignal what it gets when it is closed or this process ends, like {@code TERM}
 */
public record ServerCommand(
    List<String> words, List<String> as, Path directory, Path log, String stopSignal) {

  public ServerCommand {
    words = List.copyOf(words);
    as = List.copyOf(as);
  }
}
