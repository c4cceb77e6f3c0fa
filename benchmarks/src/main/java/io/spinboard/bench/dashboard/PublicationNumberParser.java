package io.spinboard.bench.dashboard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Finds the numbers of publications in what comes of a stream, wherever it is cut into pieces, and
 * looks at nothing else: who reads thousands of streams has little time for each.
 */
final class PublicationNumberParser {
  private static final byte[] NAME = SteadyBoardPublisher.NAME.getBytes(StandardCharsets.US_ASCII);
  private static final int NONE = -1;

  private final IntConsumer found;
  private int matched;
  private int number = NONE;

  /**
   * @param found is told each number
   */
  PublicationNumberParser(IntConsumer found) {
    this.found = found;
  }

  /** Goes on with the next bytes. */
  void read(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      read(bytes.get());
    }
  }

  private void read(byte next) {
    if (number == NONE) {
      match(next);
    } else if (next >= '0' && next <= '9') {
      number = number * 10 + next - '0';
    } else {
      found.accept(number);
      number = NONE;
    }
  }

  /**
   * The name's first letter is in it only once, so a match that fails begins anew or not at all.
   */
  private void match(byte next) {
    if (next == NAME[matched]) {
      matched++;
    } else {
      matched = next == NAME[0] ? 1 : 0;
    }
    if (matched == NAME.length) {
      matched = 0;
      number = 0;
    }
  }
}
