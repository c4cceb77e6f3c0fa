package io.spinboard.oracle.streaming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Selects the first ones of any number of candidates, without storing the others. */
final class BoundedRanking<C> {
  private final int size;
  private final Comparator<C> order;
  private final PriorityQueue<C> lastFirst;

  /**
   * @param size the number of candidates to select, above 0
   * @param order a total order
   */
  BoundedRanking(int size, Comparator<C> order) {
    this.size = size;
    this.order = order;
    this.lastFirst = new PriorityQueue<>(order.reversed());
  }

  void add(C candidate) {
    if (lastFirst.size() < size) {
      lastFirst.add(candidate);
    } else if (order.compare(candidate, lastFirst.peek()) < 0) {
      lastFirst.poll();
      lastFirst.add(candidate);
    }
  }

  /** The selected candidates in order. */
  List<C> sorted() {
    List<C> sorted = new ArrayList<>(lastFirst);
    sorted.sort(order);
    return sorted;
  }
}
