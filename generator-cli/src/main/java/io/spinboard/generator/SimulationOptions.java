package io.spinboard.generator;

import io.spinboard.events.EventTime;
import io.spinboard.generator.world.Simulation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what is simulated. */
final class SimulationOptions {
  private static final int DEFAULT_RATE = 20;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Spins per second, on average. Default: " + DEFAULT_RATE + ".")
  private double rate = DEFAULT_RATE;

  @Option(
      names = {"-u", "--users"},
      paramLabel = "N",
      description = "Players have the numbers 100 to 100 + N. Default: ${DEFAULT-VALUE}.")
  private int users = 100;

  @Option(
      names = "--teams",
      paramLabel = "N",
      description = "How many teams the players form. Default: ${DEFAULT-VALUE}.")
  private int teams = 10;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Equal seeds give equal spins, times apart. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      converter = StartTime.class,
      description =
          "Event time of the first spin, such as 2026-11-22T05:00:00Z. Default: now; without pacing,"
              + " so long ago that the last spin is now.")
  private Instant start;

  @Option(
      names = "--even-spacing",
      description = "Let spins follow each other in exactly equal steps of event time.")
  private boolean evenSpacing;

  @Option(names = "--spin-ids", description = "Give each spin an identity.")
  private boolean spinIds;

  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (!(rate > 0 && rate <= Simulation.MAX_RATE)) {
      mistakes.add("--rate: must be above 0 and at most 1000000000, not " + rate);
    }
    if (users < 1 || users > Simulation.MAX_USERS) {
      mistakes.add("--users: must be 1 to %d, not %d".formatted(Simulation.MAX_USERS, users));
    }
    if (teams < 0 || teams > Simulation.MAX_TEAMS) {
      mistakes.add("--teams: must be 0 to %d, not %d".formatted(Simulation.MAX_TEAMS, teams));
    }
    return mistakes;
  }

  double rate() {
    return rate;
  }

  /**
   * What the options say, free of {@link #mistakes}.
   *
   * @param defaultStart the event time to start with if the options name none
   */
  Simulation simulation(Instant defaultStart) {
    Instant from = start == null ? defaultStart : start;
    return new Simulation(seed, users, teams, rate, from, evenSpacing, spinIds);
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
