package io.spinboard.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spins as lines of {@code PlayerID,GameID,Win,Stake,EventTime}, under a first line that says so:
 * numbers without quotes, and times in ISO form.
 */
final class SpinCsv {
  private static final String HEADING = "playerid,gameid,win,stake,eventtime";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE =
      Pattern.compile("\\s*(\\d{1,10}),(\\d{1,10}),(\\d{1,13}),(\\d{1,10}),([^,\"]+?)\\s*");

  private SpinCsv() {}

  /** Whether this is the first line of such a file. */
  static boolean isHeading(byte[] line) {
    String text = new String(line, UTF_8);
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return plain.strip().toLowerCase(Locale.ROOT).equals(HEADING);
  }

  /**
   * A line as a record of a topic, with its player as the key.
   *
   * @throws BrokenLineException if it is no such line
   */
  static Recorded read(byte[] line) throws BrokenLineException {
    Matcher fields = LINE.matcher(new String(line, UTF_8));
    if (!fields.matches()) {
      throw new BrokenLineException("not PlayerID,GameID,Win,Stake,EventTime");
    }
    long time = EventTime.parse(fields.group(5));
    if (time == EventTime.NONE) {
      throw new BrokenLineException("'" + fields.group(5) + "' is no time");
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
      return new Recorded(
          Recorded.UNKNOWN, Recorded.UNKNOWN, Recorded.UNKNOWN, key, SpinEncoder.encode(spin));
    } catch (NumberFormatException tooLarge) {
      throw new BrokenLineException("a number is too large");
    }
  }
}
