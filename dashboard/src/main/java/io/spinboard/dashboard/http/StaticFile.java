package io.spinboard.dashboard.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A file of the web page, read from the class path.
 *
 * @param bytes content of the file
 * @param mediaType value of the Content-Type header
 * @param etag entity tag, which changes with the content
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared or modified.
record StaticFile(byte[] bytes, String mediaType, String etag) {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  /** Reads a resource of this package. */
  static StaticFile read(String name) {
    try (InputStream in = StaticFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("resource not found: " + name);
      }
      byte[] bytes = in.readAllBytes();
      String extension = name.substring(name.lastIndexOf('.') + 1);
      return new StaticFile(
          bytes, MEDIA_TYPES.get(extension), "\"%08x\"".formatted(Arrays.hashCode(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
