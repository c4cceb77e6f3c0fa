package io.spinboard.local.demo;

/** Thrown if the demo cannot continue. The message is one line with the reason, for the user. */
final class DemoException extends Exception {
  DemoException(String message, Throwable cause) {
    super(message, cause);
  }
}
