package io.spinboard.recordings;

/** A line of a recording is invalid. The message is the reason, for users. */
public final class InvalidLineException extends Exception {
  private static final long serialVersionUID = 1;

  InvalidLineException(String message) {
    super(message);
  }
}
