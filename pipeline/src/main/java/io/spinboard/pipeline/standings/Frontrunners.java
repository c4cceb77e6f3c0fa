package io.spinboard.pipeline.standings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Finds the best of very many whose scores only grow, without looking at all of them each time:
 * whoever was below the last place when the best were last taken and has not reached it since is
 * still below it.
 *
 * @param <T> what grows
 * @param <P> its standing at some moment
 */
final class Frontrunners<T extends Frontrunners.Runner, P> {
  /** What grows. It knows by itself whether it is ahead, which is asked for each spin. */
  abstract static class Runner {
    private boolean ahead;

    final boolean isAhead() {
      return ahead;
    }

    final boolean setAhead(boolean ahead) {
      this.ahead = ahead;
      return ahead;
    }
  }

  private final Function<T, P> standing;
  private final ToLongFunction<P> score;
  private final Comparator<P> order;

  /** Who may be among the best; null as long as everybody may. */
  private List<T> candidates;

  /** The score of the last place; who has less is not among the best. */
  private long lastScore;

  /**
   * @param standing of one at this moment
   * @param score of a standing
   * @param order total; a higher score is better
   */
  Frontrunners(Function<T, P> standing, ToLongFunction<P> score, Comparator<P> order) {
    this.standing = standing;
    this.score = score;
    this.order = order;
  }

  /** One of them has this score now. */
  void moved(T one, long newScore) {
    if (newScore >= lastScore && candidates != null && !one.isAhead()) {
      one.setAhead(true);
      candidates.add(one);
    }
  }

  /**
   * The best, in order.
   *
   * @param all of them
   * @param places how many to find; always the same
   */
  List<P> best(Collection<T> all, int places) {
    Collection<T> possible = candidates == null ? all : candidates;
    Best<P> best = new Best<>(places, order);
    for (T one : possible) {
      best.offer(standing.apply(one));
    }
    List<P> inOrder = best.inOrder();
    if (inOrder.size() == places) {
      keep(possible, inOrder.get(places - 1));
    }
    return inOrder;
  }

  private void keep(Collection<T> possible, P lastPlace) {
    List<T> kept = new ArrayList<>();
    for (T one : possible) {
      if (one.setAhead(order.compare(standing.apply(one), lastPlace) <= 0)) {
        kept.add(one);
      }
    }
    candidates = kept;
    lastScore = score.applyAsLong(lastPlace);
  }
}
