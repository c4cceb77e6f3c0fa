package io.spinboard.local;

import java.io.IOException;

/** A local server cannot start; the message is one line that tells the user why and what helps. */
public final class ServerStartException extends IOException {

  /** Without a cause that would tell more. */
  public ServerStartException(String message) {
    super(message);
  }

  /** With the cause, for those who look deeper. */
  public ServerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
