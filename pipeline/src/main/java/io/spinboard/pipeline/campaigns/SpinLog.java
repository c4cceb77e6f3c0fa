package io.spinboard.pipeline.campaigns;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A shard's last 512 to 1,023 spins, numbered in the order of arrival, so that a campaign that is
 * added or changed can count them. They are held in two generations; when the current one is full,
 * the previous one is dropped as a whole, which costs nothing per spin.
 *
 * <pre>
 *   add() ──▶ current ──(512 spins)──▶ previous ──(512 more)──▶ dropped: only the greatest
 *                │                         │                     event time is retained
 *                └────── skip() ───────────┴──────────────────▶
 * </pre>
 */
final class SpinLog {
  /**
   * Spins in a full generation: those of two seconds at 250 spins per second and shard, which is
   * 1,000 spins per second with 4 shards and 16,000 with 64. A change of a campaign is read within
   * about one second.
   */
  static final int GENERATION = 512;

  private List<Spin> previous = new ArrayList<>();
  private List<Spin> current = new ArrayList<>();
  private long next;
  private long droppedMicros;

  /**
   * An empty log.
   *
   * @param droppedMicros the greatest event time of spins that may have preceded the log,
   *     microseconds
   */
  SpinLog(long droppedMicros) {
    this.droppedMicros = droppedMicros;
  }

  /** How many spins are missing to fill the current generation, 1 or more. */
  int room() {
    return GENERATION - current.size();
  }

  /**
   * Adds spins, at most as many as there is {@link #room} for.
   *
   * @return whether they filled the generation, so that a new one has started
   */
  boolean add(List<Spin> spins) {
    current.addAll(spins);
    next += spins.size();
    if (current.size() < GENERATION) {
      return false;
    }
    drop(previous);
    previous = current;
    current = new ArrayList<>(GENERATION);
    return true;
  }

  /** Drops all spins, and counts further ones as dropped without adding them. */
  void skip(List<Spin> spins) {
    drop(previous);
    drop(current);
    drop(spins);
    previous = new ArrayList<>();
    current = new ArrayList<>(GENERATION);
    next += spins.size();
  }

  private void drop(List<Spin> spins) {
    for (Spin spin : spins) {
      droppedMicros = Math.max(droppedMicros, spin.eventTimeMicros());
    }
  }

  /**
   * Visits the spins from a number on, in order of arrival.
   *
   * @param startGeneration called between the previous generation and the current one
   */
  void forEachFrom(long number, Consumer<Spin> visitor, Runnable startGeneration) {
    long currentStart = next - current.size();
    tail(previous, number - (currentStart - previous.size())).forEach(visitor);
    startGeneration.run();
    tail(current, number - currentStart).forEach(visitor);
  }

  private static List<Spin> tail(List<Spin> spins, long index) {
    return spins.subList((int) Math.min(Math.max(index, 0), spins.size()), spins.size());
  }

  /** Whether the log contains every spin with this event time or a later one, microseconds. */
  boolean coversFrom(long micros) {
    return droppedMicros < micros;
  }

  /** The number of the next spin. */
  long next() {
    return next;
  }

  void write(WireWriter out) throws IOException {
    out.writeLong(next);
    out.writeLong(droppedMicros);
    SpinWire.write(previous, out);
    SpinWire.write(current, out);
  }

  static SpinLog read(WireReader in) throws IOException {
    long next = in.readLong();
    SpinLog log = new SpinLog(in.readLong());
    log.next = next;
    log.previous.addAll(SpinWire.read(in));
    log.current.addAll(SpinWire.read(in));
    return log;
  }
}
