package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.events.EventTime;
import java.util.UUID;

/**
 * What becomes of spins that are not told as they were recorded.
 *
 * @param shiftMicros by how many microseconds event times move
 * @param round how many times the spins are played back, with this one; from 1
 */
record Retelling(long shiftMicros, int round) {
  private static final int MAX_ID_LENGTH = 64;

  /**
   * A spin with its time moved if it can be, and from the second round on with an identity of its
   * own.
   */
  byte[] retell(byte[] spin) {
    return shiftMicros == 0 && round == 1 ? spin : SpinText.replace(spin, this::replacement);
  }

  /** Whether an event time can be moved: no text tells one outside the years 0001 to 9999. */
  boolean moves(long eventTimeMicros) {
    return EventTime.isWritable(eventTimeMicros + shiftMicros);
  }

  private String replacement(String field, String text) {
    return switch (field) {
      case "eventTime" -> shiftMicros == 0 ? null : moved(text);
      case "spinId" -> round == 1 ? null : identity(text);
      default -> null;
    };
  }

  private String moved(String text) {
    long micros = EventTime.parse(text);
    return moves(micros) ? EventTime.format(micros + shiftMicros) : null;
  }

  /** One that is too long for what has to go with it is replaced by one that stands for it. */
  private String identity(String id) {
    String suffix = "-r" + round;
    return id.length() + suffix.length() <= MAX_ID_LENGTH
        ? id + suffix
        : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)) + suffix;
  }
}
