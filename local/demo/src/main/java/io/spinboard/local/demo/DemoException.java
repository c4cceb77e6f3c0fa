package io.spinboard.local.demo;

/** The demo cannot go on; the message is one line that tells the user why. */
final class DemoException extends Exception {
  DemoException(String message, Throwable cause) {
    super(message, cause);
  }
}
