package io.spinboard.pipeline.campaigns;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A shard's latest spins, numbered as they came, in two eras: the one that goes on, and the whole
 * one before it. When an era is full, the spins of the one before are let go of all at once.
 */
final class LatestSpins {
  /**
   * So many, or more, are there: those of two seconds at 250 spins a second and shard, which are
   * 1,000 with 4 shards, 4,000 with 16 and 16,000 with 64. A change is known after one second.
   */
  static final int ERA = 512;

  private List<Spin> before;
  private List<Spin> current;

  /** The number of the next spin. */
  private long next;

  /** The greatest event time of spins that were let go of. */
  private long settledMicros;

  /**
   * None yet.
   *
   * @param settledMicros the greatest event time of spins that may have been before
   */
  LatestSpins(long settledMicros) {
    this(0, settledMicros, new ArrayList<>(), new ArrayList<>());
  }

  /** As it was. */
  LatestSpins(long next, long settledMicros, List<Spin> before, List<Spin> current) {
    this.next = next;
    this.settledMicros = settledMicros;
    this.before = before;
    this.current = current;
  }

  /** How many spins more the era has, 1 or more. */
  int room() {
    return ERA - current.size();
  }

  /** Takes more, at most as many as there is {@link #room} for; whether a new era follows. */
  boolean add(List<Spin> spins) {
    current.addAll(spins);
    next += spins.size();
    if (current.size() < ERA) {
      return false;
    }
    settleAll(before);
    before = current;
    current = new ArrayList<>(ERA);
    return true;
  }

  /** Lets go of all that there are, and of some that come after them. */
  void settle(List<Spin> spins) {
    settleAll(before);
    settleAll(current);
    settleAll(spins);
    before = new ArrayList<>();
    current = new ArrayList<>(ERA);
    next += spins.size();
  }

  private void settleAll(List<Spin> spins) {
    for (Spin spin : spins) {
      settledMicros = Math.max(settledMicros, spin.eventTimeMicros());
    }
  }

  /**
   * Hands on all from a number on.
   *
   * @param turn is told when the one era ends and the other begins
   */
  void forEachFrom(long number, Consumer<Spin> spins, Runnable turn) {
    long currentFrom = next - current.size();
    from(number - (currentFrom - before.size()), before).forEach(spins);
    turn.run();
    from(number - currentFrom, current).forEach(spins);
  }

  private static List<Spin> from(long index, List<Spin> era) {
    return era.subList((int) Math.min(Math.max(index, 0), era.size()), era.size());
  }

  long next() {
    return next;
  }

  long settledMicros() {
    return settledMicros;
  }

  List<Spin> before() {
    return before;
  }

  List<Spin> current() {
    return current;
  }
}
