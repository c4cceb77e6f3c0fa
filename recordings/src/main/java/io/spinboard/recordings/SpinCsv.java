package io.spinboard.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses spins in CSV with the header {@code PlayerID,GameID,Win,Stake,EventTime}: numbers without
 * quotes, and times in ISO 8601.
 */
final class SpinCsv {
  private static final String HEADER = "playerid,gameid,win,stake,eventtime";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE =
      Pattern.compile("\\s*(\\d{1,10}),(\\d{1,10}),(\\d{1,13}),(\\d{1,10}),([^,\"]+?)\\s*");

  private SpinCsv() {}

  /** Whether a line is the header. */
  static boolean isHeader(byte[] line) {
    String text = new String(line, UTF_8);
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return plain.strip().toLowerCase(Locale.ROOT).equals(HEADER);
  }

  /**
   * Parses a line to a record with the player as the key.
   *
   * @throws InvalidLineException if the line is invalid
   */
  static RecordedRecord parse(byte[] line) throws InvalidLineException {
    Matcher fields = LINE.matcher(new String(line, UTF_8));
    if (!fields.matches()) {
      throw new InvalidLineException("not PlayerID,GameID,Win,Stake,EventTime");
    }
    long time = EventTime.parse(fields.group(5));
    if (time == EventTime.NONE) {
      throw new InvalidLineException("'" + fields.group(5) + "' is not a valid time");
    }
    try {
      Spin spin =
          new Spin(
              Integer.parseInt(fields.group(1)),
              Integer.parseInt(fields.group(2)),
              Integer.parseInt(fields.group(4)),
              Long.parseLong(fields.group(3)),
              time,
              Spin.NO_TEAM,
              null,
              null);
      byte[] key = Integer.toString(spin.playerId()).getBytes(UTF_8);
      return new RecordedRecord(
          RecordedRecord.UNKNOWN,
          RecordedRecord.UNKNOWN,
          RecordedRecord.UNKNOWN,
          key,
          SpinEncoder.encode(spin));
    } catch (NumberFormatException tooLarge) {
      throw new InvalidLineException("a number is too large");
    }
  }
}
