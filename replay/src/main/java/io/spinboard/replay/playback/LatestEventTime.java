package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Finds the latest event time of the selected spins. */
final class LatestEventTime {
  private LatestEventTime() {}

  /**
   * The latest event time, microseconds since 1970-01-01 UTC; {@link EventTime#NONE} without spins.
   * Times ahead of the clock are ignored unless all times are ahead of it.
   */
  static long of(ReplaySettings settings) throws IOException {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    long latest = EventTime.NONE;
    long latestOfAll = EventTime.NONE;
    try (ReplayLineReader reader =
        new ReplayLineReader(settings.inputs(), InputStream.nullInputStream(), new ByteCounter())) {
      for (ReplayLine line = reader.next(); line != null; line = reader.next()) {
        long time = time(line, settings.selection());
        latestOfAll = Math.max(latestOfAll, time);
        if (!PlausibleTime.isAhead(time, now)) {
          latest = Math.max(latest, time);
        }
      }
    }
    return latest == EventTime.NONE ? latestOfAll : latest;
  }

  private static long time(ReplayLine line, RecordFilter selection) {
    if (line.isInvalid()) {
      return EventTime.NONE;
    }
    Decoded value = AnyTimeDecoder.decode(line.recorded().value());
    return value instanceof Spin spin && selection.matches(value)
        ? PlausibleTime.of(line.recorded(), spin)
        : EventTime.NONE;
  }
}
