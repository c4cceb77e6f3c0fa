package io.spinboard.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The terminal that a tool runs in, as reported by {@code test} and {@code stty}. */
public final class Terminal {
  private static final Size DEFAULT_SIZE = new Size(24, 80);

  private Terminal() {}

  /**
   * The size of a terminal.
   *
   * @param rows lines
   * @param columns characters per line
   */
  public record Size(int rows, int columns) {}

  /** Whether standard output is a terminal that understands cursor movements. */
  public static boolean isAttached() {
    return !"dumb".equals(System.getenv("TERM")) && isTerminal("1");
  }

  /** Whether standard input is a terminal, so that keys can be read. */
  public static boolean hasKeyboard() {
    return isTerminal("0");
  }

  /**
   * @param fileDescriptor 0 for standard input, 1 for standard output
   */
  private static boolean isTerminal(String fileDescriptor) {
    try {
      return new ProcessBuilder("test", "-t", fileDescriptor).inheritIO().start().waitFor() == 0;
    } catch (IOException unknown) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the current size, which changes when the window is resized; 24 × 80 if unknown. */
  public static Size size() {
    ProcessBuilder stty = new ProcessBuilder("stty", "size");
    stty.redirectInput(new File("/dev/tty")).redirectError(Redirect.DISCARD);
    try {
      byte[] output = stty.start().getInputStream().readAllBytes();
      return parse(new String(output, StandardCharsets.US_ASCII).strip());
    } catch (IOException unknown) {
      return DEFAULT_SIZE;
    }
  }

  /** Parses {@code rows columns}; some terminals report 0 for an unknown size. */
  static Size parse(String output) {
    if (!output.matches("[1-9]\\d{0,3} [1-9]\\d{0,3}")) {
      return DEFAULT_SIZE;
    }
    List<Integer> numbers = List.of(output.split(" ")).stream().map(Integer::valueOf).toList();
    return new Size(numbers.get(0), numbers.get(1));
  }
}
