package io.spinboard.replay.playback;

import io.spinboard.cli.UsageErrors;
import picocli.CommandLine.Option;

/** The options that say when records are sent, and which times they tell. */
final class TimingOptions {
  private static final double MAX_SPEED = 1_000_000;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description =
          "How many times as fast as it was recorded. What counts are Kafka's timestamps in the"
              + " recording or, if it has none, event times; each file begins at once. Default: 1.")
  private Double speed;

  @Option(names = "--as-fast-as-possible", description = "Send without any waiting.")
  private boolean asFastAsPossible;

  @Option(
      names = "--shift",
      paramLabel = "none|start|end",
      description =
          "Move event times, all by the same: none leaves them as they are, start lets the first"
              + " spin happen now, end the last one. Nothing else in a spin changes. Spins dated more"
              + " than a minute ahead of Kafka's timestamp, which the pipeline rejected, are taken to"
              + " have happened then; in a recording without timestamps, end passes over spins dated"
              + " ahead of the clock. What would leave the years 0001 to 9999 stays as it is."
              + " Default: ${DEFAULT-VALUE}.")
  private Shift shift = Shift.NONE;

  @Option(
      names = "--keep-timestamps",
      description =
          "Let Kafka date records as they were recorded, rather than now. A topic drops what is"
              + " older than its retention.")
  private boolean keepTimestamps;

  void check(UsageErrors mistakes) {
    mistakes.atMostOne("--speed", speed, "--as-fast-as-possible", asFastAsPossible ? true : null);
    mistakes.check(
        speed == null || (speed > 0 && speed <= MAX_SPEED),
        "--speed",
        "above 0 and at most 1000000",
        speed);
  }

  double speed() {
    return asFastAsPossible ? Tempo.UNBOUNDED : speed == null ? 1 : speed;
  }

  Shift shift() {
    return shift;
  }

  boolean keepTimestamps() {
    return keepTimestamps;
  }

  /** Whether event times come to be ahead of the clock, so that the pipeline rejects the spins. */
  boolean overtakesTheClock() {
    return shift == Shift.START && speed() > 1;
  }
}
