package io.spinboard.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads JSON Lines as bytes, because decoding to text would silently replace bytes that are not
 * UTF-8. Lines end with a line feed; the last one may lack it.
 */
public final class ByteLineReader {
  private static final byte[] EMPTY = {};

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;

  /** Reads lines from {@code in}, which the caller closes. */
  public ByteLineReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its line feed; null at the end.
   *
   * @throws IOException if the stream cannot be read
   */
  public byte[] next() throws IOException {
    if (!fill()) {
      return null;
    }
    int feed = findLineFeed();
    if (feed < end) {
      return take(feed);
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(2 * block.length);
    do {
      line.writeBytes(take(feed));
      feed = fill() ? findLineFeed() : 0;
    } while (feed == end && end > 0);
    if (end > 0) {
      line.writeBytes(take(feed));
    }
    return line.toByteArray();
  }

  /**
   * Consumes the bytes before {@code feed}, and the line feed itself unless the block ends there.
   */
  private byte[] take(int feed) {
    byte[] bytes = feed == at ? EMPTY : Arrays.copyOfRange(block, at, feed);
    at = Math.min(feed + 1, end);
    return bytes;
  }

  /** The index of the next line feed, or the end of the block. */
  private int findLineFeed() {
    int i = at;
    while (i < end && block[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Reads the next block if this one is used up; false at the end of the stream. */
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
