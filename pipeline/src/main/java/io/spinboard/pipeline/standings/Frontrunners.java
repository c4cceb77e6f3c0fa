package io.spinboard.pipeline.standings;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the best of very many. Not all are looked at each time: whoever was behind some standing,
 * the bound, and has not reached its score since is still behind it. As long as the last of the
 * best is not, they are the best of all.
 *
 * @param <P> a standing
 */
public final class Frontrunners<P> {

  /**
   * All who compete, each in a place from 0 on.
   *
   * @param <P> a standing
   */
  public interface Field<P> {
    /** How many places are taken. */
    int size();

    /** Whether somebody may be ranked; who may once, may always. */
    default boolean isRanked(int place) {
      return true;
    }

    /** What somebody has now. */
    long score(int place);

    /** How somebody stands now. */
    P standing(int place);

    /** The score of a standing. */
    long scoreOf(P standing);
  }

  private final Field<P> field;
  private final Comparator<P> order;
  private final int watchedPerPlace;
  private final BitSet ahead = new BitSet();

  /** The places of those who may be at or ahead of the bound; null as long as everybody may. */
  private IntArrayList candidates;

  /** Who is neither at it nor ahead of it is no candidate; null as long as everybody is one. */
  private P bound;

  private long boundScore;

  /** What was found last; null if it may be otherwise by now. */
  private List<P> found;

  /**
   * @param order total; a higher score is better
   * @param watchedPerPlace how many are watched for each place on the board: 1 if scores only grow;
   *     more if they can fall, so that the bound is further down, or it would soon be passed
   */
  public Frontrunners(Field<P> field, Comparator<P> order, int watchedPerPlace) {
    this.field = field;
    this.order = order;
    this.watchedPerPlace = watchedPerPlace;
  }

  /** Somebody has one more spin, and this score now. */
  public void moved(int place, long score) {
    if (candidates == null || ahead.get(place)) {
      found = null;
    } else if (score >= boundScore) {
      found = null;
      ahead.set(place);
      candidates.add(place);
    }
  }

  /**
   * The best, in order.
   *
   * @param places how many there are on the board; always the same
   */
  public List<P> best(int places) {
    if (found == null) {
      int watched = places * watchedPerPlace;
      List<P> best = bestOfCandidates(watched);
      if (bound != null && !isFilledUpToBound(best, places)) {
        candidates = null;
        bound = null;
        best = bestOfCandidates(watched);
      }
      watch(best, watched);
      found = List.copyOf(best.subList(0, Math.min(places, best.size())));
    }
    return found;
  }

  private boolean isFilledUpToBound(List<P> best, int places) {
    return best.size() >= places && order.compare(best.get(places - 1), bound) <= 0;
  }

  private List<P> bestOfCandidates(int most) {
    Best<P> best = new Best<>(most, order);
    int count = candidates();
    for (int i = 0; i < count; i++) {
      int place = candidate(i);
      P last = best.last();
      if (field.isRanked(place) && (last == null || field.score(place) >= field.scoreOf(last))) {
        best.offer(field.standing(place));
      }
    }
    return best.inOrder();
  }

  /** The bound never moves back: nobody knows who has come to be between. */
  private void watch(List<P> best, int watched) {
    if (best.size() == watched) {
      P last = best.get(watched - 1);
      bound = bound == null || order.compare(last, bound) < 0 ? last : bound;
    }
    if (bound != null) {
      boundScore = field.scoreOf(bound);
      keepCandidates();
    }
  }

  private void keepCandidates() {
    IntArrayList kept = new IntArrayList();
    ahead.clear();
    int count = candidates();
    for (int i = 0; i < count; i++) {
      int place = candidate(i);
      if (field.isRanked(place) && isWithinBound(place)) {
        ahead.set(place);
        kept.add(place);
      }
    }
    candidates = kept;
  }

  private boolean isWithinBound(int place) {
    return field.score(place) >= boundScore && order.compare(field.standing(place), bound) <= 0;
  }

  private int candidates() {
    return candidates == null ? field.size() : candidates.size();
  }

  private int candidate(int index) {
    return candidates == null ? index : candidates.getInt(index);
  }
}
