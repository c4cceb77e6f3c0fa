package io.spinboard.cli;

/** A command could not do what it was asked to. */
public final class Refusal extends RuntimeException {
  /**
   * A refusal for the user to read.
   *
   * @param message one line that says why, and if possible what helps
   */
  public Refusal(String message) {
    super(message);
  }
}
