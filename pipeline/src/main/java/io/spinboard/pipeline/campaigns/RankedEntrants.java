package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.rank.IncrementalTopK;

/** Ranks a campaign's entrants, of whom only the qualified ones are ranked. */
record RankedEntrants(Campaign campaign, Entrants entrants)
    implements IncrementalTopK.Candidates<CampaignStanding> {
  /** Candidates per row of the board where scores can fall, so that few falls cause a full scan. */
  private static final int CANDIDATES_PER_ROW = 4;

  /** Maintains the best of them. */
  IncrementalTopK<CampaignStanding> topK() {
    int candidatesPerRow = campaign.scoring().neverDecreases() ? 1 : CANDIDATES_PER_ROW;
    return new IncrementalTopK<>(this, CampaignStanding.ORDER, candidatesPerRow);
  }

  @Override
  public int size() {
    return entrants.size();
  }

  @Override
  public boolean isRanked(int row) {
    return entrants.spins(row) >= campaign.minSpins();
  }

  @Override
  public long score(int row) {
    return entrants.score(row);
  }

  @Override
  public CampaignStanding standing(int row) {
    return entrants.standing(row);
  }

  @Override
  public long scoreOf(CampaignStanding standing) {
    return standing.score();
  }
}
