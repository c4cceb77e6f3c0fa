package io.spinboard.replay.playback;

import io.spinboard.recordings.RecordedRecord;

/**
 * A line of an input.
 *
 * @param input the input
 * @param number its number in the input, from 1
 * @param recorded the record; null if the line is invalid
 * @param error why it is invalid, for messages; null if it is valid
 */
record ReplayLine(ReplayInput input, long number, RecordedRecord recorded, String error) {
  boolean isInvalid() {
    return error != null;
  }

  /** The input, the line number and the error, for messages. */
  String message() {
    return "%s, line %d: %s".formatted(input, number, error);
  }
}
