package io.spinboard.pipeline.standings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few of many in a total order. */
public final class Best<T> {
  private final int size;
  private final Comparator<T> order;
  private final PriorityQueue<T> worstFirst;

  /**
   * @param size how many to keep
   * @param order total; the first is the best
   */
  public Best(int size, Comparator<T> order) {
    this.size = size;
    this.order = order;
    this.worstFirst = new PriorityQueue<>(size + 1, order.reversed());
  }

  /** Offers one more. */
  public void offer(T candidate) {
    if (worstFirst.size() < size) {
      worstFirst.add(candidate);
    } else if (order.compare(candidate, worstFirst.peek()) < 0) {
      worstFirst.poll();
      worstFirst.add(candidate);
    }
  }

  /** The last place so far; null as long as there are places left. */
  public T last() {
    return worstFirst.size() < size ? null : worstFirst.peek();
  }

  /** The best, in order. */
  public List<T> inOrder() {
    List<T> best = new ArrayList<>(worstFirst);
    best.sort(order);
    return best;
  }
}
