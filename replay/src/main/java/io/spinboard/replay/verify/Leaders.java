package io.spinboard.replay.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many contenders. */
final class Leaders<C> {
  private final int most;
  private final Comparator<C> order;
  private final PriorityQueue<C> lastFirst;

  /**
   * @param most how many there may be, above 0
   * @param order the one that leads first; no two contenders may be equal in it
   */
  Leaders(int most, Comparator<C> order) {
    this.most = most;
    this.order = order;
    this.lastFirst = new PriorityQueue<>(order.reversed());
  }

  void offer(C contender) {
    if (lastFirst.size() < most) {
      lastFirst.add(contender);
    } else if (order.compare(contender, lastFirst.peek()) < 0) {
      lastFirst.poll();
      lastFirst.add(contender);
    }
  }

  /** Those that lead, the first one first. */
  List<C> inOrder() {
    List<C> leaders = new ArrayList<>(lastFirst);
    leaders.sort(order);
    return leaders;
  }
}
