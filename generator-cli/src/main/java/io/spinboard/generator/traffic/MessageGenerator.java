package io.spinboard.generator.traffic;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.IndexedRandom;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The messages of a simulation: its spins, and what goes wrong with them. The n-th message depends
 * on the simulation, the {@link Faults} and n, and on nothing else. Safe for use by several
 * threads.
 */
public final class MessageGenerator {
  private static final long FAULT_SALT = 0x6661756c74L;

  /**
   * Multiples of this, as parts of 2^64, are spread evenly however many there are, so that each
   * fault has its share of any stretch of messages and not only in the long run.
   */
  private static final long EVEN_STEPS = 0x9e3779b97f4a7c15L;

  /** How many messages a duplicate is behind its original, about, at most. */
  private static final int REACH = 1000;

  private static final long NONE = -1;
  private static final int A_HUNDRED_YEARS_IN_DAYS = 36_525;
  private static final int MIN_LATE_SECONDS = 300;
  private static final int MAX_LATE_SECONDS = 600;

  private final Simulator simulator;
  private final Faults faults;
  private final long seed;
  private final long firstPlace;

  /**
   * @param simulation what happens; its spins need ids if there are duplicates, or those would be
   *     spins of their own
   */
  public MessageGenerator(Simulation simulation, Faults faults) {
    this.simulator = new Simulator(simulation);
    this.faults = faults;
    this.seed = simulation.seed() ^ FAULT_SALT;
    this.firstPlace = (long) (new IndexedRandom(seed, NONE).fraction() * 0x1.0p63);
    if (faults.duplicates() > 0 && !simulation.spinIds()) {
      throw new IllegalArgumentException("duplicates need spin ids");
    }
  }

  /** The event time of the spin with an index, before anything goes wrong. */
  long eventTimeMicros(long index) {
    return simulator.eventTimeMicros(index);
  }

  /**
   * The message with an index.
   *
   * @param index counted from 0
   * @param eventTimeMicros when the spin happened
   */
  GeneratedMessage message(long index, long eventTimeMicros) {
    MessageKind kind = kind(index);
    if (kind == MessageKind.DUPLICATE) {
      long original = original(index);
      if (original != NONE) {
        Spin again = delayed(original, eventTimeMicros(original), kind(original));
        return new GeneratedMessage(kind, again.playerId(), SpinEncoder.encode(again));
      }
      kind = MessageKind.IN_ORDER;
    }
    Spin spin = delayed(index, eventTimeMicros, kind);
    byte[] value = kind.isMalformed() ? MalformedValues.of(spin, kind) : SpinEncoder.encode(spin);
    return new GeneratedMessage(kind, spin.playerId(), value);
  }

  /** The same message as a line to read. */
  public String text(long index, long eventTimeMicros) {
    return new String(message(index, eventTimeMicros).value(), StandardCharsets.UTF_8);
  }

  private MessageKind kind(long index) {
    double place = ((firstPlace + index * EVEN_STEPS) >>> 11) * 0x1.0p-53;
    if ((place -= faults.late()) < 0) {
      return MessageKind.LATE;
    }
    if ((place -= faults.outOfOrder()) < 0) {
      return MessageKind.OUT_OF_ORDER;
    }
    if ((place -= faults.duplicates()) < 0) {
      return MessageKind.DUPLICATE;
    }
    if ((place -= faults.future()) < 0) {
      return MessageKind.FUTURE;
    }
    if (place - faults.malformed() < 0) {
      return MessageKind.MALFORMED.get(
          new IndexedRandom(seed, index).between(0, MessageKind.MALFORMED.size() - 1));
    }
    return MessageKind.IN_ORDER;
  }

  /** The index of an earlier spin; {@link #NONE} if there is none. */
  private long original(long index) {
    int reach = (int) Math.max(1, Math.min(index, REACH));
    long earlier = index - new IndexedRandom(seed, index).between(1, reach);
    while (earlier >= 0 && !kind(earlier).isCounted()) {
      earlier--;
    }
    return Math.max(earlier, NONE);
  }

  private Spin delayed(long index, long eventTimeMicros, MessageKind kind) {
    Spin spin = simulator.spinAt(index, eventTimeMicros);
    long behind = behindMicros(index, kind);
    return behind == 0 ? spin : at(spin, eventTimeMicros - behind);
  }

  /** How long after its event time a spin is sent, in microseconds. */
  private long behindMicros(long index, MessageKind kind) {
    return switch (kind) {
      case LATE ->
          TimeUnit.SECONDS.toMicros(
              new IndexedRandom(seed, index).between(MIN_LATE_SECONDS, MAX_LATE_SECONDS));
      case OUT_OF_ORDER ->
          TimeUnit.MILLISECONDS.toMicros(
              new IndexedRandom(seed, index)
                  .between(1, Math.toIntExact(faults.maxDisorder().toMillis())));
      case FUTURE -> -TimeUnit.DAYS.toMicros(A_HUNDRED_YEARS_IN_DAYS);
      default -> 0;
    };
  }

  private static Spin at(Spin spin, long eventTimeMicros) {
    return new Spin(
        spin.playerId(),
        spin.gameId(),
        spin.stake(),
        spin.win(),
        eventTimeMicros,
        spin.teamId(),
        spin.teamName(),
        spin.spinId());
  }
}
