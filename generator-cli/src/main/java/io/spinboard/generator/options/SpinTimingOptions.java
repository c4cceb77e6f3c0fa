package io.spinboard.generator.options;

import io.spinboard.cli.Mistakes;
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

/** The options that say when spins happen. */
public final class SpinTimingOptions {
  private static final double DEFAULT_RATE = 20;
  private static final long DEFAULT_MIN_LATENCY = 500;
  private static final long DEFAULT_MAX_LATENCY = 1000;
  private static final long MAX_LATENCY = Duration.ofDays(1).toMillis();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Spins per second of event time, on average. Default: 20.")
  private Double rate;

  @Option(
      names = "--avg-qps",
      paramLabel = "N",
      description = "The same, but with exponential steps, as independent arrivals have them.")
  private Double averageRate;

  @Option(
      names = {"-m", "--min-latency", "--min_latency"},
      paramLabel = "MS",
      description =
          "Instead of a rate: the shortest step from spin to spin, in milliseconds. Default: 500"
              + " if --max-latency is given.")
  private Long minLatency;

  @Option(
      names = {"-x", "--max-latency", "--max_latency"},
      paramLabel = "MS",
      description = "And the longest. Default: 1000 if --min-latency is given.")
  private Long maxLatency;

  @Option(
      names = "--even-spacing",
      description = "Let spins follow each other in exactly equal steps of event time.")
  private boolean evenSpacing;

  @Option(
      names = "--ramp",
      paramLabel = "DURATION",
      description = "Begin with fewer spins and reach the rate after so long, such as PT10M.")
  private Duration ramp;

  @Option(
      names = "--ramp-from",
      paramLabel = "N",
      description = "Spins per second that --ramp begins with. Default: 1.")
  private Double rampFrom;

  @Option(
      names = "--burst",
      paramLabel = "FACTOR",
      description = "Now and then, let there be so many times as many spins for a while.")
  private Double burst;

  @Option(
      names = "--burst-length",
      paramLabel = "DURATION",
      description = "How long a burst lasts. Default: PT20S.")
  private Duration burstLength;

  @Option(
      names = "--burst-every",
      paramLabel = "DURATION",
      description = "How much time passes from burst to burst. Default: PT5M.")
  private Duration burstEvery;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      converter = StartTime.class,
      description =
          "Event time of the first spin, such as 2026-11-22T05:00:00Z. Default: now; if event time"
              + " does not keep to the wall clock, so long ago that the last spin is now.")
  private Instant start;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description =
          "How many times as fast as the wall clock event time goes: 10080 makes a minute of a week."
              + " Coming from the past, it goes on in real time when it has caught up. Default: 1.")
  private double speed = 1;

  /** Notes what is wrong with them. */
  void check(Mistakes mistakes) {
    mistakes.atMostOne("--rate", rate, "--avg-qps", averageRate, "--min-latency", latency());
    mistakes.atMostOne("--even-spacing", evenSpacing ? true : null, "--avg-qps", averageRate);
    checkRate(mistakes, "--rate", rate);
    checkRate(mistakes, "--avg-qps", averageRate);
    checkLatencies(mistakes);
    checkRamp(mistakes);
    checkBursts(mistakes);
    mistakes.check(speed > 0 && speed <= 1e9, "--speed", "above 0", speed);
  }

  private static void checkRate(Mistakes mistakes, String option, Double value) {
    mistakes.check(
        value == null || (value > 0 && value <= RateCurve.MAX_RATE),
        option,
        "above 0 and at most 1000000000",
        value);
  }

  private void checkLatencies(Mistakes mistakes) {
    mistakes.check(
        min() >= 0 && min() <= MAX_LATENCY, "--min-latency", "0 to " + MAX_LATENCY, minLatency);
    mistakes.check(
        max() >= 1 && max() >= min() && max() <= MAX_LATENCY,
        "--max-latency",
        "1 to %d and no less than --min-latency (%d)".formatted(MAX_LATENCY, min()),
        max());
  }

  private void checkRamp(Mistakes mistakes) {
    mistakes.needs("--ramp-from", rampFrom, "--ramp", ramp);
    checkRate(mistakes, "--ramp-from", rampFrom);
    mistakes.check(ramp == null || ramp.compareTo(Duration.ZERO) > 0, "--ramp", "above zero", ramp);
  }

  private void checkBursts(Mistakes mistakes) {
    mistakes.needs("--burst-length", burstLength, "--burst", burst);
    mistakes.needs("--burst-every", burstEvery, "--burst", burst);
    mistakes.check(burst == null || (burst >= 1 && burst <= 1000), "--burst", "1 to 1000", burst);
    mistakes.check(
        burstLength().compareTo(Duration.ZERO) > 0, "--burst-length", "above zero", burstLength);
    mistakes.check(
        burstEvery().compareTo(burstLength()) > 0,
        "--burst-every",
        "longer than --burst-length (%s)".formatted(burstLength()),
        burstEvery());
  }

  /** What the options say, free of mistakes. */
  public ArrivalProcess arrivals() {
    RateCurve usual =
        burst == null
            ? new RateCurve.Steady(usualRate())
            : new RateCurve.Bursts(usualRate(), burst, burstLength(), burstEvery());
    RateCurve curve =
        ramp == null
            ? usual
            : new RateCurve.Ramp(rampFrom == null ? 1 : rampFrom, usualRate(), ramp, usual);
    return new ArrivalProcess(curve, spacing());
  }

  /** The event time to start with; null if the options name none. */
  public Instant start() {
    return start;
  }

  /** How many times as fast as the wall clock event time goes. */
  public double speed() {
    return speed;
  }

  private double usualRate() {
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
    // Two spins that fall anywhere in such a part of their turns are min to max apart.
    return latency() == null
        ? SpinSpacing.UNIFORM
        : new SpinSpacing.Jittered((double) (max() - min()) / (max() + min()));
  }

  /** Whichever of the two is given. */
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

  /** Reads a time in the forms of the wire. */
  static final class StartTime implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      long micros = EventTime.parse(text);
      if (micros == EventTime.NONE) {
        throw new TypeConversionException("'" + text + "' is no time such as 2026-11-22T05:00:00Z");
      }
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
  }
}
