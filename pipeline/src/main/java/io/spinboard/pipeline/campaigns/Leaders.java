package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.pipeline.standings.Best;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the best of a campaign's entrants. Not all are looked at each time: whoever was behind some
 * standing, the bound, and has not reached its score since is still behind it. As long as the last
 * of the best is not, they are the best of all. Where scores can also fall, the bound is further
 * down, or it would soon be passed.
 */
final class Leaders {
  /** So many times as many as there are places are watched where scores can fall. */
  private static final int RESERVE = 4;

  private final Campaign campaign;
  private final Entrants entrants;
  private final int watched;
  private final BitSet ahead = new BitSet();

  /** The places of those who may be at or ahead of the bound; null as long as everybody may. */
  private IntArrayList candidates;

  /** Who is neither at it nor ahead of it is no candidate; null as long as everybody is one. */
  private Standing bound;

  /** What was found last; null if it may be otherwise by now. */
  private List<Standing> found;

  Leaders(Campaign campaign, Entrants entrants) {
    this.campaign = campaign;
    this.entrants = entrants;
    this.watched = campaign.boardSize() * (campaign.scoring().onlyGrows() ? 1 : RESERVE);
  }

  /** The entrant in this place has one more spin. */
  void moved(int place) {
    if (candidates == null || ahead.get(place)) {
      found = null;
    } else if (entrants.score(place) >= bound.score()) {
      found = null;
      ahead.set(place);
      candidates.add(place);
    }
  }

  /** The best that there are places for, in order. */
  List<Standing> best() {
    if (found == null) {
      List<Standing> best = bestOfCandidates();
      if (bound != null && !isFilledUpTo(bound, best)) {
        candidates = null;
        bound = null;
        best = bestOfCandidates();
      }
      watch(best);
      found = List.copyOf(best.subList(0, Math.min(campaign.boardSize(), best.size())));
    }
    return found;
  }

  private boolean isFilledUpTo(Standing standing, List<Standing> best) {
    return best.size() >= campaign.boardSize()
        && Standing.ORDER.compare(best.get(campaign.boardSize() - 1), standing) <= 0;
  }

  /** As many as are watched. */
  private List<Standing> bestOfCandidates() {
    Best<Standing> best = new Best<>(watched, Standing.ORDER);
    int count = candidates();
    for (int i = 0; i < count; i++) {
      int place = candidate(i);
      Standing last = best.last();
      if (qualifies(place) && (last == null || entrants.score(place) >= last.score())) {
        best.offer(entrants.standing(place));
      }
    }
    return best.inOrder();
  }

  /** The bound never moves back: nobody knows who has come to be between. */
  private void watch(List<Standing> best) {
    if (best.size() == watched) {
      Standing last = best.get(watched - 1);
      bound = bound == null || Standing.ORDER.compare(last, bound) < 0 ? last : bound;
    }
    if (bound != null) {
      keepCandidates();
    }
  }

  private void keepCandidates() {
    IntArrayList kept = new IntArrayList();
    ahead.clear();
    int count = candidates();
    for (int i = 0; i < count; i++) {
      int place = candidate(i);
      if (qualifies(place) && isWithin(place)) {
        ahead.set(place);
        kept.add(place);
      }
    }
    candidates = kept;
  }

  private boolean isWithin(int place) {
    return entrants.score(place) >= bound.score()
        && Standing.ORDER.compare(entrants.standing(place), bound) <= 0;
  }

  private int candidates() {
    return candidates == null ? entrants.size() : candidates.size();
  }

  private int candidate(int index) {
    return candidates == null ? index : candidates.getInt(index);
  }

  /** Whether somebody has enough spins to be ranked. */
  private boolean qualifies(int place) {
    return entrants.spins(place) >= campaign.minSpins();
  }
}
