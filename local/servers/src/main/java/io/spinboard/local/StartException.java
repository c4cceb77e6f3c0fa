package io.spinboard.local;

import java.io.IOException;

/** A local server cannot start; the message is one line that tells the user why and what helps. */
public final class StartException extends IOException {

  StartException(String message) {
    super(message);
  }

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
