package io.spinboard.cli;

/** A command failed for a reason that its message explains to the user. */
public final class CommandException extends RuntimeException {
  /**
   * @param message one line: what failed and, if known, what to do about it
   */
  public CommandException(String message) {
    super(message);
  }
}
