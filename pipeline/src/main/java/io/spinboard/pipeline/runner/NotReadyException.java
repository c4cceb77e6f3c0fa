package io.spinboard.pipeline.runner;

/**
 * Thrown if a server that the pipeline needs is reachable but not usable, so that retrying is
 * useless.
 */
public final class NotReadyException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param message what is wrong and what to do, for the user
   */
  public NotReadyException(String message) {
    super(message);
  }
}
