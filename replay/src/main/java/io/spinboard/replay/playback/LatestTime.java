package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import java.io.IOException;
import java.io.InputStream;

/** Finds the latest event time of what is to be played back. */
final class LatestTime {
  private LatestTime() {}

  /** In microseconds since 1970-01-01 UTC; {@link EventTime#NONE} if there is no spin. */
  static long of(Script script) throws IOException {
    long latest = EventTime.NONE;
    try (Tape tape = new Tape(script.inputs(), InputStream.nullInputStream(), new ByteCounter())) {
      for (Line line = tape.next(); line != null; line = tape.next()) {
        latest = Math.max(latest, time(line, script.selection()));
      }
    }
    return latest;
  }

  private static long time(Line line, Selection selection) {
    if (line.isBroken()) {
      return EventTime.NONE;
    }
    Decoded value = Values.decode(line.recorded().value());
    return value instanceof Spin spin && selection.takes(value)
        ? spin.eventTimeMicros()
        : EventTime.NONE;
  }
}
