package io.spinboard.oracle;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.boards.CampaignTotals;
import java.util.List;

/**
 * Computes one board of a campaign from a list of spins.
 *
 * <p>Of spins with equal ids only the first one in the list counts.
 */
public final class NaiveCampaignRecount {
  private final CampaignBoardRules rules;
  private final List<CampaignEntrant> entrants;

  /**
   * Takes the spins to count.
   *
   * @param spins in any order
   */
  public NaiveCampaignRecount(CampaignBoardRules rules, Iterable<Spin> spins) {
    this.rules = rules;
    this.entrants = CampaignEntrant.all(rules, DistinctSpins.of(spins));
  }

  /** The board: the qualified entrants, as many as it has ranks. */
  public List<CampaignStandingRow> rows() {
    return Ranking.of(
        entrants.stream().filter(CampaignEntrant::isQualified),
        CampaignEntrant.LEADER_FIRST,
        rules.campaign().boardSize(),
        (rank, entrant) -> entrant.row(rank));
  }

  /** How many spins count, and how many entrants there are. */
  public CampaignTotals totals() {
    return new CampaignTotals(
        entrants.stream().mapToLong(entrant -> entrant.spins().size()).sum(),
        entrants.size(),
        entrants.stream().filter(CampaignEntrant::isQualified).count());
  }
}
