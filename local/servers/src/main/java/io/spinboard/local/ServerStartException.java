package io.spinboard.local;

import java.io.IOException;

/**
 * Thrown if a local server cannot start. The message is one line for the user, with the reason and
 * the remedy.
 */
public final class ServerStartException extends IOException {

  /** Creates an exception without a cause. */
  public ServerStartException(String message) {
    super(message);
  }

  /** Creates an exception with a cause. */
  public ServerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
