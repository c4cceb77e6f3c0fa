package io.spinboard.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of JSON Lines, as bytes: a line that is not UTF-8 must be seen, not repaired. Lines end
 * with a line feed; the last one may do without.
 */
public final class ByteLines {
  private static final byte[] NOTHING = {};

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;

  /** Reads lines from {@code in}, which the caller closes. */
  public ByteLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its line feed; null at the end.
   *
   * @throws IOException if it cannot be read
   */
  public byte[] next() throws IOException {
    if (!fill()) {
      return null;
    }
    int feed = feedInBlock();
    if (feed < end) {
      return take(feed);
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(2 * block.length);
    do {
      line.writeBytes(take(feed));
      feed = fill() ? feedInBlock() : 0;
    } while (feed == end && end > 0);
    if (end > 0) {
      line.writeBytes(take(feed));
    }
    return line.toByteArray();
  }

  /** The bytes up to a line feed, which is passed over, or to the end of the block. */
  private byte[] take(int feed) {
    byte[] bytes = feed == at ? NOTHING : Arrays.copyOfRange(block, at, feed);
    at = Math.min(feed + 1, end);
    return bytes;
  }

  private int feedInBlock() {
    int i = at;
    while (i < end && block[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Whether there is a byte left; reads on if the block is used up. */
  private boolean fill() throws IOException {
    while (at == end) {
      at = 0;
      end = Math.max(0, in.read(block));
      if (end == 0) {
        return false;
      }
    }
    return true;
  }
}
