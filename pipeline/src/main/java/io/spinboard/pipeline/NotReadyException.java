package io.spinboard.pipeline;

/** Something the pipeline needs is there, but not as it must be; waiting would not help. */
public final class NotReadyException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param message what is wrong and what to do, for the user
   */
  public NotReadyException(String message) {
    super(message);
  }
}
