package io.spinboard.generator.traffic;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.IndexedRandom;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Generates the messages of a simulation: its spins with {@link Faults} added. The n-th message
 * depends only on the simulation, the faults and n. Thread-safe.
 */
public final class MessageGenerator {
  private static final long FAULT_SALT = 0x6661756c74L;

  /**
   * Multiples of this, as fractions of 2^64, are spread evenly however many there are (a Weyl
   * sequence). So each fault has its share of every stretch of messages, not just in the long run.
   */
  private static final long EVEN_STEP = 0x9e3779b97f4a7c15L;

  /** A duplicate follows its original by about this many messages at most. */
  private static final int MAX_DUPLICATE_DISTANCE = 1000;

  private static final long NONE = -1;
  private static final int A_HUNDRED_YEARS_IN_DAYS = 36_525;
  private static final int MIN_LATE_SECONDS = 300;
  private static final int MAX_LATE_SECONDS = 600;

  private final Simulator simulator;
  private final Faults faults;
  private final long seed;
  private final long firstStep;

  /**
   * @throws IllegalArgumentException if there are duplicates but spins have no ids, because such
   *     duplicates would count as spins of their own
   */
  public MessageGenerator(Simulation simulation, Faults faults) {
    this.simulator = new Simulator(simulation);
    this.faults = faults;
    this.seed = simulation.seed() ^ FAULT_SALT;
    this.firstStep = (long) (new IndexedRandom(seed, NONE).fraction() * 0x1.0p63);
    if (faults.duplicates() > 0 && !simulation.spinIds()) {
      throw new IllegalArgumentException("duplicates need spin ids");
    }
  }

  /** The event time of a spin before faults, in microseconds since 1970-01-01 UTC. */
  long eventTimeMicros(long index) {
    return simulator.eventTimeMicros(index);
  }

  /**
   * Generates one message.
   *
   * @param index counted from 0
   * @param eventTimeMicros when the spin happened, microseconds since 1970-01-01 UTC
   */
  GeneratedMessage message(long index, long eventTimeMicros) {
    MessageKind kind = kind(index);
    if (kind == MessageKind.DUPLICATE) {
      long original = original(index);
      if (original != NONE) {
        Spin repeated = delayed(original, eventTimeMicros(original), kind(original));
        return new GeneratedMessage(kind, repeated.playerId(), SpinEncoder.encode(repeated));
      }
      kind = MessageKind.IN_ORDER;
    }
    Spin spin = delayed(index, eventTimeMicros, kind);
    byte[] value = kind.isMalformed() ? MalformedValues.of(spin, kind) : SpinEncoder.encode(spin);
    return new GeneratedMessage(kind, spin.playerId(), value);
  }

  /** The value of {@link #message} as text. */
  public String text(long index, long eventTimeMicros) {
    return new String(message(index, eventTimeMicros).value(), StandardCharsets.UTF_8);
  }

  private MessageKind kind(long index) {
    double fraction = ((firstStep + index * EVEN_STEP) >>> 11) * 0x1.0p-53;
    if ((fraction -= faults.late()) < 0) {
      return MessageKind.LATE;
    }
    if ((fraction -= faults.outOfOrder()) < 0) {
      return MessageKind.OUT_OF_ORDER;
    }
    if ((fraction -= faults.duplicates()) < 0) {
      return MessageKind.DUPLICATE;
    }
    if ((fraction -= faults.future()) < 0) {
      return MessageKind.FUTURE;
    }
    if (fraction - faults.malformed() < 0) {
      int kinds = MessageKind.MALFORMED.size();
      return MessageKind.MALFORMED.get(new IndexedRandom(seed, index).between(0, kinds - 1));
    }
    return MessageKind.IN_ORDER;
  }

  /** The index of an earlier spin to repeat, or {@link #NONE}. */
  private long original(long index) {
    int maxDistance = (int) Math.max(1, Math.min(index, MAX_DUPLICATE_DISTANCE));
    long earlier = index - new IndexedRandom(seed, index).between(1, maxDistance);
    while (earlier >= 0 && !kind(earlier).isCounted()) {
      earlier--;
    }
    return Math.max(earlier, NONE);
  }

  private Spin delayed(long index, long eventTimeMicros, MessageKind kind) {
    Spin spin = simulator.spinAt(index, eventTimeMicros);
    long delay = delayMicros(index, kind);
    return delay == 0 ? spin : at(spin, eventTimeMicros - delay);
  }

  /** How long after its event time a spin is sent, in microseconds; negative for future spins. */
  private long delayMicros(long index, MessageKind kind) {
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
