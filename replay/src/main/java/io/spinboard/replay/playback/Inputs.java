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

/** Finds what the arguments of a command name, in their order. */
final class Inputs {
  private final List<Input> found = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  /**
   * @param arguments names of files, patterns of names in a directory, or {@link Input#STANDARD}
   */
  static Inputs of(List<String> arguments) throws IOException {
    Inputs inputs = new Inputs();
    for (String argument : arguments) {
      inputs.add(argument);
    }
    return inputs;
  }

  List<Input> found() {
    return found;
  }

  /** What is wrong with the arguments, a line each. */
  List<String> mistakes() {
    return mistakes;
  }

  private void add(String argument) throws IOException {
    if (argument.equals(Input.STANDARD)) {
      found.add(new Input(null, 0));
    } else if (Files.exists(Path.of(argument))) {
      add(Path.of(argument));
    } else {
      addMatching(argument);
    }
  }

  private void add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      mistakes.add("FILE: '%s' is a directory; '%s/*' names what is in it".formatted(path, path));
    } else if (!Files.isReadable(path)) {
      mistakes.add("FILE: '%s' cannot be read".formatted(path));
    } else {
      found.add(new Input(path, Files.size(path)));
    }
  }

  /** A pattern that the shell did not expand, perhaps because it was quoted. */
  private void addMatching(String pattern) throws IOException {
    List<Path> matching = matching(Path.of(pattern));
    if (matching.isEmpty()) {
      mistakes.add("FILE: there is no file '%s'".formatted(pattern));
    }
    for (Path path : matching) {
      add(path);
    }
  }

  /** In the order of their names, which is that of time if the names tell it. */
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
