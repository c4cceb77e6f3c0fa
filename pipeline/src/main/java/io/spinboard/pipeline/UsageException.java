package io.spinboard.pipeline;

import java.util.List;

/** The options hold mistakes. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> mistakes;

  /**
   * @param mistakes one line each, naming the flag and a valid value
   */
  public UsageException(List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** All mistakes, a line each. */
  public List<String> mistakes() {
    return mistakes;
  }
}
