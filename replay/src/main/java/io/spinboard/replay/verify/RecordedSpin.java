package io.spinboard.replay.verify;

import io.spinboard.events.EventTime;
import io.spinboard.events.Excerpt;
import io.spinboard.events.Spin;
import io.spinboard.recordings.RecordedRecord;
import java.nio.file.Path;

/**
 * A spin and its line in a recording.
 *
 * @param file the recording
 * @param line the number of the line, from 1
 * @param recorded the record
 * @param spin the decoded record
 */
record RecordedSpin(Path file, long line, RecordedRecord recorded, Spin spin) {

  /** One line for messages. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(file).append(" line ").append(line);
    if (recorded.hasOffset()) {
      text.append(", partition ").append(recorded.partition());
      text.append(", offset ").append(recorded.offset());
    }
    text.append(": ").append(EventTime.format(spin.eventTimeMicros()));
    text.append(", player ").append(spin.playerId());
    text.append(", stake ").append(spin.stake()).append(", win ").append(spin.win());
    if (spin.hasTeam()) {
      text.append(", team ").append(spin.teamId()).append(text(" ", spin.teamName()));
    }
    return text.append(text(", spin id ", spin.spinId())).toString();
  }

  private static String text(String before, String text) {
    return text == null ? "" : before + '"' + Excerpt.of(text) + '"';
  }
}
