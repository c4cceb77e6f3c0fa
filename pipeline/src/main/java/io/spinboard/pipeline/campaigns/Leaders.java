package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.pipeline.standings.Best;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the best of a campaign's entrants. Where scores only grow, not all are looked at each time:
 * whoever was below the last place when the best were last taken and has not reached its score
 * since is still below it.
 */
final class Leaders {
  private final Campaign campaign;
  private final Entrants entrants;
  private final boolean scoresOnlyGrow;
  private final BitSet ahead = new BitSet();

  /** The places of those who may be among the best; null as long as everybody may. */
  private IntArrayList candidates;

  /** The score of the last place; who has less is not among the best. */
  private long lastScore;

  Leaders(Campaign campaign, Entrants entrants) {
    this.campaign = campaign;
    this.entrants = entrants;
    this.scoresOnlyGrow = campaign.scoring().onlyGrows();
  }

  /** The entrant in this place has one more spin. */
  void moved(int place) {
    if (candidates != null && entrants.score(place) >= lastScore && !ahead.get(place)) {
      ahead.set(place);
      candidates.add(place);
    }
  }

  /** The best that there are places for, in order. */
  List<Standing> best() {
    Best<Standing> best = new Best<>(campaign.boardSize(), Standing.ORDER);
    int count = candidates == null ? entrants.size() : candidates.size();
    for (int i = 0; i < count; i++) {
      int place = candidates == null ? i : candidates.getInt(i);
      Standing last = best.last();
      if (qualifies(place) && (last == null || entrants.score(place) >= last.score())) {
        best.offer(entrants.standing(place));
      }
    }
    if (scoresOnlyGrow && best.last() != null) {
      keep(best.last(), count);
    }
    return best.inOrder();
  }

  private void keep(Standing last, int count) {
    IntArrayList kept = new IntArrayList();
    ahead.clear();
    for (int i = 0; i < count; i++) {
      int place = candidates == null ? i : candidates.getInt(i);
      if (qualifies(place) && isAhead(place, last)) {
        ahead.set(place);
        kept.add(place);
      }
    }
    candidates = kept;
    lastScore = last.score();
  }

  private boolean isAhead(int place, Standing last) {
    return entrants.score(place) >= last.score()
        && Standing.ORDER.compare(entrants.standing(place), last) <= 0;
  }

  /** Whether somebody has enough spins to be ranked. */
  private boolean qualifies(int place) {
    return entrants.spins(place) >= campaign.minSpins();
  }
}
