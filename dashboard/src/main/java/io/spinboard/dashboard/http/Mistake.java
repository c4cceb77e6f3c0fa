package io.spinboard.dashboard.http;

/** A request that makes no sense, and why. */
final class Mistake extends RuntimeException {
  private final int status;

  Mistake(int status, String message) {
    super(message);
    this.status = status;
  }

  static Mistake badRequest(String message) {
    return new Mistake(400, message);
  }

  static Mistake notFound(String message) {
    return new Mistake(404, message);
  }

  int status() {
    return status;
  }
}
