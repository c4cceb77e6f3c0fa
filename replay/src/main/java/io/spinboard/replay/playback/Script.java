package io.spinboard.replay.playback;

import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What is played back, and how.
 *
 * @param inputs the recordings, one after the other
 * @param selection which of their records
 * @param shift how event times are moved
 * @param speed how many times as fast as it was recorded, or {@link Tempo#UNBOUNDED}
 * @param loop whether it begins anew at its end, for ever
 * @param strict whether a broken line is the end of it
 * @param keepsTimestamps whether Kafka's timestamps are those that were recorded
 */
record Script(
    List<Input> inputs,
    Selection selection,
    Shift shift,
    double speed,
    boolean loop,
    boolean strict,
    boolean keepsTimestamps) {

  /** Whether the recordings can be read more than once. */
  boolean isRepeatable() {
    return inputs.stream().noneMatch(Input::isStandard);
  }

  /** The size in bytes of all recordings. */
  long bytes() {
    return inputs.stream().mapToLong(Input::bytes).sum();
  }

  /** What must not change while it goes on: the speed and the manners may. */
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
