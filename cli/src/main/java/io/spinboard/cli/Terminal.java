package io.spinboard.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The terminal that a tool is used from; asked by the system's own tools. */
public final class Terminal {
  private static final Size USUAL = new Size(24, 80);

  private Terminal() {}

  /**
   * How much fits on a terminal.
   *
   * @param rows lines
   * @param columns characters in a line
   */
  public record Size(int rows, int columns) {}

  /** Whether standard output is a terminal that a screen can be drawn on. */
  public static boolean isAttached() {
    return !"dumb".equals(System.getenv("TERM")) && isTerminal("1");
  }

  /** Whether standard input is a terminal, so that somebody may press keys. */
  public static boolean hasKeyboard() {
    return isTerminal("0");
  }

  /** Whether the stream of that number is one. */
  private static boolean isTerminal(String stream) {
    try {
      return new ProcessBuilder("test", "-t", stream).inheritIO().start().waitFor() == 0;
    } catch (IOException unknown) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The size right now: people resize their windows. */
  public static Size size() {
    ProcessBuilder stty = new ProcessBuilder("stty", "size");
    stty.redirectInput(new File("/dev/tty")).redirectError(Redirect.DISCARD);
    try {
      byte[] answer = stty.start().getInputStream().readAllBytes();
      return parse(new String(answer, StandardCharsets.US_ASCII).strip());
    } catch (IOException unknown) {
      return USUAL;
    }
  }

  /** Reads {@code rows columns}; terminals that do not know say 0. */
  static Size parse(String answer) {
    if (!answer.matches("[1-9]\\d{0,3} [1-9]\\d{0,3}")) {
      return USUAL;
    }
    List<Integer> numbers = List.of(answer.split(" ")).stream().map(Integer::valueOf).toList();
    return new Size(numbers.get(0), numbers.get(1));
  }
}
