package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.IncrementalTopK;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.List;

/**
 * A campaign's standings in one shard: the sums of its entrants, their totals and their ranking.
 * Adding a spin maintains all three; other changes need a ranking from scratch.
 *
 * <pre>
 *             ┌─ add()
 *             ▼  │      undo(), clear(), read(), other rules
 *           RANKED ─────────────────────────────────────────▶ UNRANKED: sums are exact,
 *             ▲                                               totals and ranking are not
 *             └──────────────────── rank() ──────────────────────┘
 * </pre>
 */
final class CampaignStandings {
  private final Entrants entrants;
  private IncrementalTopK<CampaignStanding> ranking;
  private long spins;
  private long qualified;

  /** Written only so that the compiler cannot remove the reads of {@link #prefetch}. */
  @SuppressWarnings("UnusedVariable")
  private long prefetched;

  /**
   * Standings without spins.
   *
   * @param subjects the shard's
   */
  CampaignStandings(Campaign campaign, SubjectIndex subjects) {
    entrants = new Entrants(campaign.subject(), subjects);
    rank(campaign);
  }

  /**
   * Reads the rows of a range of spins, nearly none of which is in the processor's caches. Reading
   * them all first overlaps the cache misses, which adding would wait for one by one.
   */
  void prefetch(SpinsByGame spins, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += entrants.prefetch(spins.subjectIndex(i));
    }
    prefetched = sum;
  }

  /** The row of a subject; a row without spins is added for a new one. */
  int rowOf(int subjectIndex) {
    return entrants.rowOf(subjectIndex);
  }

  /** Adds a counting spin to its subject's row. */
  void add(int row, Spin spin, Campaign campaign) {
    entrants.add(row, spin, campaign);
    spins++;
    if (entrants.spins(row) == Math.max(1, campaign.minSpins())) {
      qualified++;
    }
    ranking.scoreChanged(row, entrants.score(row));
  }

  /** Undoes the spins of a log; entrants that had no other spins are removed. */
  void undo(UndoLog log) {
    log.undo(entrants);
    entrants.removeEmpty();
  }

  void clear() {
    entrants.clear();
  }

  /** Ranks all entrants from scratch. */
  void rank(Campaign campaign) {
    ranking = new RankedEntrants(campaign, entrants).topK();
    spins = 0;
    qualified = 0;
    for (int row = 0; row < entrants.size(); row++) {
      spins += entrants.spins(row);
      qualified += entrants.spins(row) >= campaign.minSpins() ? 1 : 0;
    }
  }

  /**
   * The best standings, in order.
   *
   * @param rows of the board; always the same number between two rankings from scratch
   */
  List<CampaignStanding> best(int rows) {
    return ranking.top(rows);
  }

  /** The number of counting spins. */
  long spins() {
    return spins;
  }

  /** The number of entrants with enough counting spins to be ranked. */
  long qualified() {
    return qualified;
  }

  Entrants entrants() {
    return entrants;
  }

  void write(WireWriter out) throws IOException {
    entrants.write(out);
  }

  /** Reads what {@link #write} wrote; there must be no entrants yet. */
  void read(WireReader in, Campaign campaign) throws IOException {
    entrants.read(in);
    rank(campaign);
  }
}
