package io.spinboard.dashboard.http;

import io.spinboard.dashboard.response.JsonEncoder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An error response as defined by RFC 9457.
 *
 * @param status HTTP status
 * @param title short summary of the status
 * @param detail one line that describes the error
 */
record ProblemResponse(int status, String title, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static ProblemResponse of(RequestException error) {
    return new ProblemResponse(
        error.status(), error.status() == 404 ? "Not found" : "Bad request", error.getMessage());
  }

  static ProblemResponse unavailable(String detail) {
    return new ProblemResponse(503, "Unavailable", detail);
  }

  byte[] json() {
    return JsonEncoder.encode(this);
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(json());
  }
}
