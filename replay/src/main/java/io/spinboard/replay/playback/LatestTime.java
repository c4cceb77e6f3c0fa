package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Finds the latest event time of what is to be played back. */
final class LatestTime {
  private LatestTime() {}

  /**
   * In microseconds since 1970-01-01 UTC; {@link EventTime#NONE} if there is no spin. One that is
   * ahead of the clock counts only if all are.
   */
  static long of(Script script) throws IOException {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    long latest = EventTime.NONE;
    long latestOfAll = EventTime.NONE;
    try (Tape tape = new Tape(script.inputs(), InputStream.nullInputStream(), new ByteCounter())) {
      for (Line line = tape.next(); line != null; line = tape.next()) {
        long time = time(line, script.selection());
        latestOfAll = Math.max(latestOfAll, time);
        if (!PlausibleTime.isAhead(time, now)) {
          latest = Math.max(latest, time);
        }
      }
    }
    return latest == EventTime.NONE ? latestOfAll : latest;
  }

  private static long time(Line line, Selection selection) {
    if (line.isBroken()) {
      return EventTime.NONE;
    }
    Decoded value = Values.decode(line.recorded().value());
    return value instanceof Spin spin && selection.takes(value)
        ? PlausibleTime.of(line.recorded(), spin)
        : EventTime.NONE;
  }
}
