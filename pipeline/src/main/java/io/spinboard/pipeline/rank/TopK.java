package io.spinboard.pipeline.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first K of the values offered, in a total order. */
public final class TopK<T> {
  private final int k;
  private final Comparator<T> order;
  private final PriorityQueue<T> worstFirst;

  /**
   * @param k how many to keep, &gt; 0
   * @param order total; the first comes first
   */
  public TopK(int k, Comparator<T> order) {
    this.k = k;
    this.order = order;
    this.worstFirst = new PriorityQueue<>(k + 1, order.reversed());
  }

  /** Offers one more value. */
  public void offer(T value) {
    if (worstFirst.size() < k) {
      worstFirst.add(value);
    } else if (order.compare(value, worstFirst.peek()) < 0) {
      worstFirst.poll();
      worstFirst.add(value);
    }
  }

  /** The K-th value so far; null while there are fewer. */
  public T last() {
    return worstFirst.size() < k ? null : worstFirst.peek();
  }

  /** The values kept, in order. */
  public List<T> inOrder() {
    List<T> values = new ArrayList<>(worstFirst);
    values.sort(order);
    return values;
  }
}
