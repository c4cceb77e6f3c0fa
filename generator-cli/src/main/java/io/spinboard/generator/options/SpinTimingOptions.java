package io.spinboard.generator.options;

import io.spinboard.cli.UsageErrors;
import io.spinboard.events.EventTime;
import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.RateCurve;
import io.spinboard.generator.world.SpinSpacing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options for the event times of spins. */
public final class SpinTimingOptions {
  private static final double DEFAULT_RATE = 20;
  private static final long DEFAULT_MIN_LATENCY = 500;
  private static final long DEFAULT_MAX_LATENCY = 1000;
  private static final long MAX_LATENCY = Duration.ofDays(1).toMillis();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Mean spins per second of event time. Default: 20.")
  private Double rate;

  @Option(
      names = "--avg-qps",
      paramLabel = "N",
      description = "Same as --rate, but with exponential intervals, as in a Poisson process.")
  private Double averageRate;

  @Option(
      names = {"-m", "--min-latency", "--min_latency"},
      paramLabel = "MS",
      description =
          "Instead of a rate: minimum interval between spins in milliseconds. Default: 500 if"
              + " --max-latency is given.")
  private Long minLatency;

  @Option(
      names = {"-x", "--max-latency", "--max_latency"},
      paramLabel = "MS",
      description =
          "Maximum interval between spins in milliseconds. Default: 1000 if --min-latency is given.")
  private Long maxLatency;

  @Option(
      names = "--even-spacing",
      description = "Space spins at exactly equal intervals of event time.")
  private boolean evenSpacing;

  @Option(
      names = "--ramp",
      paramLabel = "DURATION",
      description =
          "Start with fewer spins and reach the full rate after this time, such as PT10M.")
  private Duration ramp;

  @Option(
      names = "--ramp-from",
      paramLabel = "N",
      description = "Spins per second at the start of --ramp. Default: 1.")
  private Double rampFrom;

  @Option(
      names = "--burst",
      paramLabel = "FACTOR",
      description = "Multiply the rate by this factor in periodic bursts.")
  private Double burst;

  @Option(
      names = "--burst-length",
      paramLabel = "DURATION",
      description = "Length of a burst. Default: PT20S.")
  private Duration burstLength;

  @Option(
      names = "--burst-every",
      paramLabel = "DURATION",
      description = "Time from burst to burst. Default: PT5M.")
  private Duration burstEvery;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      converter = StartTimeConverter.class,
      description =
          "Event time of the first spin, such as 2026-11-22T05:00:00Z. Default: now; if spins are"
              + " not sent in real time, early enough that the last spin is now.")
  private Instant start;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description =
          "Speed of event time relative to the wall clock: 10080 compresses a week into a minute."
              + " Event time that starts in the past continues in real time once it reaches the"
              + " present. Default: 1.")
  private double speed = 1;

  /** Adds all errors in these options. */
  void check(UsageErrors mistakes) {
    mistakes.atMostOne("--rate", rate, "--avg-qps", averageRate, "--min-latency", latency());
    mistakes.atMostOne("--even-spacing", evenSpacing ? true : null, "--avg-qps", averageRate);
    checkRate(mistakes, "--rate", rate);
    checkRate(mistakes, "--avg-qps", averageRate);
    checkLatencies(mistakes);
    checkRamp(mistakes);
    checkBursts(mistakes);
    mistakes.check(speed > 0 && speed <= 1e9, "--speed", "above 0", speed);
  }

  private static void checkRate(UsageErrors mistakes, String option, Double value) {
    mistakes.check(
        value == null || (value > 0 && value <= RateCurve.MAX_RATE),
        option,
        "above 0 and at most 1000000000",
        value);
  }

  private void checkLatencies(UsageErrors mistakes) {
    mistakes.check(
        min() >= 0 && min() <= MAX_LATENCY, "--min-latency", "0 to " + MAX_LATENCY, minLatency);
    mistakes.check(
        max() >= 1 && max() >= min() && max() <= MAX_LATENCY,
        "--max-latency",
        "1 to " + MAX_LATENCY + " and at least --min-latency (" + min() + ")",
        max());
  }

  private void checkRamp(UsageErrors mistakes) {
    mistakes.requires("--ramp-from", rampFrom, "--ramp", ramp);
    checkRate(mistakes, "--ramp-from", rampFrom);
    mistakes.check(ramp == null || ramp.compareTo(Duration.ZERO) > 0, "--ramp", "above zero", ramp);
  }

  private void checkBursts(UsageErrors mistakes) {
    mistakes.requires("--burst-length", burstLength, "--burst", burst);
    mistakes.requires("--burst-every", burstEvery, "--burst", burst);
    mistakes.check(burst == null || (burst >= 1 && burst <= 1000), "--burst", "1 to 1000", burst);
    mistakes.check(
        burstLength().compareTo(Duration.ZERO) > 0, "--burst-length", "above zero", burstLength);
    mistakes.check(
        burstEvery().compareTo(burstLength()) > 0,
        "--burst-every",
        "longer than --burst-length (%s)".formatted(burstLength()),
        burstEvery());
  }

  /** The arrival process, given valid options. */
  public ArrivalProcess arrivals() {
    RateCurve base =
        burst == null
            ? new RateCurve.Steady(baseRate())
            : new RateCurve.Bursts(baseRate(), burst, burstLength(), burstEvery());
    RateCurve curve =
        ramp == null
            ? base
            : new RateCurve.Ramp(rampFrom == null ? 1 : rampFrom, baseRate(), ramp, base);
    return new ArrivalProcess(curve, spacing());
  }

  /** The event time to start with; null if not given. */
  public Instant start() {
    return start;
  }

  /** Event time per wall time. */
  public double speed() {
    return speed;
  }

  private double baseRate() {
    if (latency() != null) {
      return 2000.0 / (min() + max());
    }
    return rate != null ? rate : averageRate != null ? averageRate : DEFAULT_RATE;
  }

  private SpinSpacing spacing() {
    if (evenSpacing) {
      return SpinSpacing.EVEN;
    }
    if (averageRate != null) {
      return SpinSpacing.EXPONENTIAL;
    }
    // Spins within this part of their intervals are min to max apart.
    return latency() == null
        ? SpinSpacing.UNIFORM
        : new SpinSpacing.Jittered((double) (max() - min()) / (max() + min()));
  }

  /** --min-latency or else --max-latency; null if neither is given. */
  private Long latency() {
    return minLatency != null ? minLatency : maxLatency;
  }

  private long min() {
    return minLatency != null ? minLatency : Math.min(DEFAULT_MIN_LATENCY, max());
  }

  private long max() {
    return maxLatency != null
        ? maxLatency
        : Math.max(DEFAULT_MAX_LATENCY, minLatency == null ? 0 : minLatency);
  }

  private Duration burstLength() {
    return burstLength == null ? Duration.ofSeconds(20) : burstLength;
  }

  private Duration burstEvery() {
    return burstEvery == null ? Duration.ofMinutes(5) : burstEvery;
  }

  /** Parses a time in the forms accepted for event times. */
  static final class StartTimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      long micros = EventTime.parse(text);
      if (micros == EventTime.NONE) {
        throw new TypeConversionException(
            "'" + text + "' is not a time such as 2026-11-22T05:00:00Z");
      }
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
  }
}
