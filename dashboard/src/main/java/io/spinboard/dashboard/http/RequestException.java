package io.spinboard.dashboard.http;

/** A request that cannot be served because it is invalid or its target does not exist. */
final class RequestException extends RuntimeException {
  private final int status;

  RequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  static RequestException badRequest(String message) {
    return new RequestException(400, message);
  }

  static RequestException notFound(String message) {
    return new RequestException(404, message);
  }

  /** The HTTP status of the response. */
  int status() {
    return status;
  }
}
