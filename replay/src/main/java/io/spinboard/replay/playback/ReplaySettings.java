package io.spinboard.replay.playback;

import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The settings of a replay.
 *
 * @param inputs the recordings, in their order
 * @param selection the filter of records
 * @param shift how event times are moved
 * @param speed a multiple of the recorded speed, or {@link ReplayPacer#UNBOUNDED}
 * @param loop whether to start again at the end, forever
 * @param strict whether an invalid line is an error
 * @param keepsTimestamps whether records keep their recorded timestamps
 */
record ReplaySettings(
    List<ReplayInput> inputs,
    RecordFilter selection,
    TimeShift shift,
    double speed,
    boolean loop,
    boolean strict,
    boolean keepsTimestamps) {

  /** Whether the recordings can be read more than once. */
  boolean isRepeatable() {
    return inputs.stream().noneMatch(ReplayInput::isStandard);
  }

  /** The size in bytes of all recordings. */
  long bytes() {
    return inputs.stream().mapToLong(ReplayInput::bytes).sum();
  }

  /** The settings that must be the same when a replay continues. */
  Properties identity(String topic) {
    Properties identity = new Properties();
    identity.setProperty("topic", topic);
    identity.setProperty(
        "files",
        inputs.stream()
            .map(input -> "%s (%d bytes)".formatted(input, input.bytes()))
            .collect(Collectors.joining(", ")));
    identity.setProperty("filters", selection.toString());
    identity.setProperty("--shift", shift.toString());
    identity.setProperty("--loop", "" + loop);
    return identity;
  }
}
