package io.spinboard.replay.playback;

import io.spinboard.cli.UsageErrors;
import picocli.CommandLine.Option;

/** The options of speed, event times and timestamps. */
final class ReplayTimingOptions {
  private static final double MAX_SPEED = 1_000_000;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description =
          "Multiple of the recorded speed, by Kafka's timestamps in the recording or, if it has"
              + " none, by event times. Each file starts at once. Default: 1.")
  private Double speed;

  @Option(names = "--as-fast-as-possible", description = "Send without waiting.")
  private boolean asFastAsPossible;

  @Option(
      names = "--shift",
      paramLabel = "none|start|end",
      description =
          "Shift all event times by the same amount: with start, the first spin happens now; with"
              + " end, the last one. Nothing else in a spin changes. For spins dated more than a"
              + " minute ahead of Kafka's timestamp, which the pipeline rejects, the timestamp is"
              + " used instead; without timestamps, end ignores spins dated ahead of the clock."
              + " Event times that would be outside of years 0001 to 9999 are not changed. Default:"
              + " ${DEFAULT-VALUE}.")
  private TimeShift shift = TimeShift.NONE;

  @Option(
      names = "--keep-timestamps",
      description =
          "Send records with their recorded timestamps. The topic deletes records that are older"
              + " than its retention.")
  private boolean keepTimestamps;

  void check(UsageErrors errors) {
    errors.atMostOne("--speed", speed, "--as-fast-as-possible", asFastAsPossible ? true : null);
    errors.check(
        speed == null || (speed > 0 && speed <= MAX_SPEED),
        "--speed",
        "above 0 and at most 1000000",
        speed);
  }

  double speed() {
    return asFastAsPossible ? ReplayPacer.UNBOUNDED : speed == null ? 1 : speed;
  }

  TimeShift shift() {
    return shift;
  }

  boolean keepTimestamps() {
    return keepTimestamps;
  }

  /** Whether event times will be ahead of the clock, so that the pipeline rejects the spins. */
  boolean overtakesTheClock() {
    return shift == TimeShift.START && speed() > 1;
  }
}
