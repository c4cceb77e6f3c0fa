package io.spinboard.events;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of JSON Lines, as bytes: a line that is not UTF-8 must be seen, not repaired. Lines end
 * with a line feed; the last one may do without.
 */
public final class ByteLines {
  private final InputStream in;

  /** Reads lines from {@code in}, which the caller closes. */
  public ByteLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next line without its line feed; null at the end.
   *
   * @throws IOException if it cannot be read
   */
  public byte[] next() throws IOException {
    int first = in.read();
    if (first == -1) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    for (int b = first; b != -1 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toByteArray();
  }
}
