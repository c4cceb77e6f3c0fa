package io.spinboard.replay.playback;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Resolves the FILE arguments to inputs, in their order. */
final class ReplayInputs {
  private final List<ReplayInput> found = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * @param arguments names of files, patterns of names in a directory, or {@link
   *     ReplayInput#STANDARD}
   */
  static ReplayInputs of(List<String> arguments) throws IOException {
    ReplayInputs inputs = new ReplayInputs();
    for (String argument : arguments) {
      inputs.add(argument);
    }
    return inputs;
  }

  List<ReplayInput> found() {
    return found;
  }

  /** One line per invalid argument. */
  List<String> errors() {
    return errors;
  }

  private void add(String argument) throws IOException {
    if (argument.equals(ReplayInput.STANDARD)) {
      found.add(new ReplayInput(null, 0));
    } else if (Files.exists(Path.of(argument))) {
      add(Path.of(argument));
    } else {
      addMatching(argument);
    }
  }

  private void add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      errors.add("FILE: '%s' is a directory; use '%s/*' for the files in it".formatted(path, path));
    } else if (!Files.isReadable(path)) {
      errors.add("FILE: '%s' cannot be read".formatted(path));
    } else {
      found.add(new ReplayInput(path, Files.size(path)));
    }
  }

  /** Resolves a pattern that the shell did not expand, perhaps because it was quoted. */
  private void addMatching(String pattern) throws IOException {
    List<Path> matching = matching(Path.of(pattern));
    if (matching.isEmpty()) {
      errors.add("FILE: no such file: '%s'".formatted(pattern));
    }
    for (Path path : matching) {
      add(path);
    }
  }

  /** Sorted by name, so files with dates in their names are sorted by date. */
  private static List<Path> matching(Path pattern) throws IOException {
    Path parent = pattern.getParent() == null ? Path.of("") : pattern.getParent();
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      PathMatcher names = FileSystems.getDefault().getPathMatcher("glob:" + pattern.getFileName());
      return files.filter(path -> names.matches(path.getFileName())).sorted().toList();
    } catch (PatternSyntaxException unreadable) {
      return List.of();
    }
  }
}
