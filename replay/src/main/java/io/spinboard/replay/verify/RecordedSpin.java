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
    StringBuilder words = new StringBuilder();
    words.append(file).append(" line ").append(line);
    if (recorded.hasOffset()) {
      words.append(", partition ").append(recorded.partition());
      words.append(", offset ").append(recorded.offset());
    }
    words.append(": ").append(EventTime.format(spin.eventTimeMicros()));
    words.append(", player ").append(spin.playerId());
    words.append(", stake ").append(spin.stake()).append(", win ").append(spin.win());
    if (spin.hasTeam()) {
      words.append(", team ").append(spin.teamId()).append(text(" ", spin.teamName()));
    }
    return words.append(text(", spin id ", spin.spinId())).toString();
  }

  private static String text(String before, String text) {
    return text == null ? "" : before + '"' + Excerpt.of(text) + '"';
  }
}
