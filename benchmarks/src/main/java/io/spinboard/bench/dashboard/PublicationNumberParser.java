package io.spinboard.bench.dashboard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Finds the numbers of publications in the bytes of a stream, however it is split into buffers. It
 * parses nothing else, because thousands of streams leave little time for each.
 */
final class PublicationNumberParser {
  private static final byte[] NAME = SteadyBoardPublisher.NAME.getBytes(StandardCharsets.US_ASCII);
  private static final int NONE = -1;

  private final IntConsumer consumer;
  private int matched;
  private int number = NONE;

  /**
   * @param consumer receives each number
   */
  PublicationNumberParser(IntConsumer consumer) {
    this.consumer = consumer;
  }

  /** Parses the next bytes. */
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
      consumer.accept(number);
      number = NONE;
    }
  }

  /**
   * Matches the next byte of the name. The first letter occurs only once in it, so a failed match
   * can only restart at its beginning.
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
