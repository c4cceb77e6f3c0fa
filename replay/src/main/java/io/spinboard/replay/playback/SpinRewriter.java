package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.events.EventTime;
import java.util.UUID;

/**
 * Rewrites event times and ids of spins.
 *
 * @param shiftMicros added to event times, microseconds
 * @param round the round of --loop, from 1
 */
record SpinRewriter(long shiftMicros, int round) {
  private static final int MAX_ID_LENGTH = 64;

  /**
   * A spin with its event time shifted, if possible, and from the second round on with another id.
   */
  byte[] rewrite(byte[] spin) {
    return shiftMicros == 0 && round == 1
        ? spin
        : JsonTextReplacer.replace(spin, this::replacement);
  }

  /** Whether an event time can be shifted: texts are limited to the years 0001 to 9999. */
  boolean canShift(long eventTimeMicros) {
    return EventTime.isWritable(eventTimeMicros + shiftMicros);
  }

  private String replacement(String field, String text) {
    return switch (field) {
      case "eventTime" -> shiftMicros == 0 ? null : shifted(text);
      case "spinId" -> round == 1 ? null : newId(text);
      default -> null;
    };
  }

  private String shifted(String text) {
    long micros = EventTime.parse(text);
    return canShift(micros) ? EventTime.format(micros + shiftMicros) : null;
  }

  /** An id that is too long for a suffix is replaced by a UUID derived from it. */
  private String newId(String id) {
    String suffix = "-r" + round;
    return id.length() + suffix.length() <= MAX_ID_LENGTH
        ? id + suffix
        : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)) + suffix;
  }
}
