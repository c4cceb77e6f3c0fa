package io.spinboard.pipeline.rank;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Maintains the top K of millions of rows incrementally. The rows below a bound are skipped until
 * their score crosses it; as long as K rows are at or above the bound, these contain the top K.
 *
 * @param <T> a standing
 */
public final class IncrementalTopK<T> {

  /**
   * The rows that compete, numbered from 0.
   *
   * @param <T> a standing
   */
  public interface Candidates<T> {
    /** The number of rows. */
    int size();

    /** Whether a row may be ranked. Once true, it stays true. */
    default boolean isRanked(int row) {
      return true;
    }

    /** The current score of a row. */
    long score(int row);

    /** The current standing of a row. */
    T standing(int row);

    /** The score of a standing. */
    long scoreOf(T standing);
  }

  private final Candidates<T> candidates;
  private final Comparator<T> order;
  private final int watchedPerRank;
  private final BitSet isWatched = new BitSet();

  /** The rows that may be at or above the bound; null while all rows are watched. */
  private IntArrayList watchedRows;

  /** Rows below it are not watched; null while all rows are watched. */
  private T bound;

  private long boundScore;

  /** The last result; null if it may have changed. */
  private List<T> cached;

  /**
   * @param order total; a higher score comes first
   * @param watchedPerRank how many rows are watched for each rank: 1 if scores only grow; more if
   *     they can fall, so that the bound is lower and holds longer
   */
  public IncrementalTopK(Candidates<T> candidates, Comparator<T> order, int watchedPerRank) {
    this.candidates = candidates;
    this.order = order;
    this.watchedPerRank = watchedPerRank;
  }

  /** Must be called after every change of a row. */
  public void scoreChanged(int row, long score) {
    if (watchedRows == null || isWatched.get(row)) {
      cached = null;
    } else if (score >= boundScore) {
      cached = null;
      isWatched.set(row);
      watchedRows.add(row);
    }
  }

  /**
   * The top K, in order.
   *
   * @param k always the same
   */
  public List<T> top(int k) {
    if (cached == null) {
      int watched = k * watchedPerRank;
      List<T> top = topOfWatched(watched);
      if (bound != null && !reachesBound(top, k)) {
        watchedRows = null;
        bound = null;
        top = topOfWatched(watched);
      }
      raiseBound(top, watched);
      cached = List.copyOf(top.subList(0, Math.min(k, top.size())));
    }
    return cached;
  }

  private boolean reachesBound(List<T> top, int k) {
    return top.size() >= k && order.compare(top.get(k - 1), bound) <= 0;
  }

  private List<T> topOfWatched(int k) {
    TopK<T> top = new TopK<>(k, order);
    int count = watchedCount();
    for (int i = 0; i < count; i++) {
      int row = watchedRow(i);
      T last = top.last();
      if (candidates.isRanked(row)
          && (last == null || candidates.score(row) >= candidates.scoreOf(last))) {
        top.offer(candidates.standing(row));
      }
    }
    return top.inOrder();
  }

  /** The bound is never lowered: rows that are not watched may have moved in between. */
  private void raiseBound(List<T> top, int watched) {
    if (top.size() == watched) {
      T last = top.get(watched - 1);
      bound = bound == null || order.compare(last, bound) < 0 ? last : bound;
    }
    if (bound != null) {
      boundScore = candidates.scoreOf(bound);
      watchRowsAboveBound();
    }
  }

  private void watchRowsAboveBound() {
    IntArrayList rows = new IntArrayList();
    isWatched.clear();
    int count = watchedCount();
    for (int i = 0; i < count; i++) {
      int row = watchedRow(i);
      if (candidates.isRanked(row) && reachesBound(row)) {
        isWatched.set(row);
        rows.add(row);
      }
    }
    watchedRows = rows;
  }

  private boolean reachesBound(int row) {
    return candidates.score(row) >= boundScore
        && order.compare(candidates.standing(row), bound) <= 0;
  }

  private int watchedCount() {
    return watchedRows == null ? candidates.size() : watchedRows.size();
  }

  private int watchedRow(int index) {
    return watchedRows == null ? index : watchedRows.getInt(index);
  }
}
