package io.spinboard.local;

import java.io.IOException;

/** A local server cannot start; the message is one line that tells the user why and what helps. */
public final class StartException extends IOException {

  /** Without a cause that would tell more. */
  public StartException(String message) {
    super(message);
  }

  /** With the cause, for those who look deeper. */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
