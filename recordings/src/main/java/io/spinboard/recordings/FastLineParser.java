package io.spinboard.recordings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Parses the usual line of a recording, a spin whose key is printable ASCII, without a JSON parser.
 * A JSON parser would take most of the time of reading a recording.
 */
final class FastLineParser {
  private static final byte[] PARTITION = "{\"_partition\":".getBytes(US_ASCII);
  private static final byte[] OFFSET = ",\"_offset\":".getBytes(US_ASCII);
  private static final byte[] TIMESTAMP = ",\"_timestamp\":".getBytes(US_ASCII);
  private static final byte[] KEY = ",\"_key\":\"".getBytes(US_ASCII);
  private static final byte[] SPIN = "\",\"".getBytes(US_ASCII);
  private static final int MAX_DIGITS = 18;
  private static final long NONE = -1;

  private final byte[] line;
  private int at;

  private FastLineParser(byte[] line) {
    this.line = line;
  }

  /** The record; null if the line needs a JSON parser, whether it is valid or not. */
  static RecordedRecord parse(byte[] line) {
    return new FastLineParser(line).parse();
  }

  private RecordedRecord parse() {
    long partition = numberAfter(PARTITION);
    long offset = partition == NONE ? NONE : numberAfter(OFFSET);
    long timestamp = offset == NONE ? NONE : numberAfter(TIMESTAMP);
    if (timestamp == NONE || partition > Integer.MAX_VALUE || !skip(KEY)) {
      return null;
    }
    int key = at;
    while (at < line.length && isPlain(line[at])) {
      at++;
    }
    int end = at;
    if (!skip(SPIN) || at == line.length || line[at] == '_' || line[line.length - 1] != '}') {
      return null;
    }
    // The comma before the spin's first field replaced its opening brace.
    byte[] value = Arrays.copyOfRange(line, at - 2, line.length);
    value[0] = '{';
    return new RecordedRecord(
        (int) partition, offset, timestamp, Arrays.copyOfRange(line, key, end), value);
  }

  private long numberAfter(byte[] text) {
    if (!skip(text)) {
      return NONE;
    }
    int start = at;
    long number = 0;
    while (at < line.length && line[at] >= '0' && line[at] <= '9') {
      number = number * 10 + line[at] - '0';
      at++;
    }
    return at > start && at - start <= MAX_DIGITS ? number : NONE;
  }

  private boolean skip(byte[] text) {
    int end = at + text.length;
    if (end > line.length || !Arrays.equals(line, at, end, text, 0, text.length)) {
      return false;
    }
    at = end;
    return true;
  }

  /** Whether a character is printable ASCII, and neither ends the text nor starts an escape. */
  private static boolean isPlain(byte character) {
    return character >= ' ' && character <= '~' && character != '"' && character != '\\';
  }
}
