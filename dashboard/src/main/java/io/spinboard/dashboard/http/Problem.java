package io.spinboard.dashboard.http;

import io.spinboard.dashboard.answers.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Why there is no answer, after RFC 9457.
 *
 * @param status of HTTP
 * @param title in a word or two
 * @param detail one line for people
 */
record Problem(int status, String title, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Mistake mistake) {
    return new Problem(
        mistake.status(),
        mistake.status() == 404 ? "Not found" : "Bad request",
        mistake.getMessage());
  }

  static Problem unavailable(String detail) {
    return new Problem(503, "Unavailable", detail);
  }

  byte[] json() {
    return Json.bytes(this);
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(json());
  }
}
