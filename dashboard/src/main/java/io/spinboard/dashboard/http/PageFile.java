package io.spinboard.dashboard.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A file of the page, which is all in the program.
 *
 * @param bytes its content
 * @param mediaType what it is
 * @param etag changes with the content
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and written by nobody.
record PageFile(byte[] bytes, String mediaType, String etag) {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  /** Reads it from beside this class. */
  static PageFile read(String name) {
    try (InputStream in = PageFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such file of the page: " + name);
      }
      byte[] bytes = in.readAllBytes();
      String extension = name.substring(name.lastIndexOf('.') + 1);
      return new PageFile(
          bytes, MEDIA_TYPES.get(extension), "\"%08x\"".formatted(Arrays.hashCode(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
