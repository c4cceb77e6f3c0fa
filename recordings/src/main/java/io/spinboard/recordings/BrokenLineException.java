package io.spinboard.recordings;

/** A line of a recording that cannot be read. The message tells why, for users. */
public final class BrokenLineException extends Exception {
  private static final long serialVersionUID = 1;

  BrokenLineException(String message) {
    super(message);
  }
}
