package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.standings.Frontrunners;

/** A campaign's entrants, of whom those are ranked who have enough spins. */
record CampaignField(Campaign campaign, Entrants entrants)
    implements Frontrunners.Field<CampaignStanding> {
  /** So many times as many as there are places are watched where scores can fall. */
  private static final int RESERVE = 4;

  /** Finds the best of them. */
  Frontrunners<CampaignStanding> frontrunners() {
    return new Frontrunners<>(
        this, CampaignStanding.ORDER, campaign.scoring().neverDecreases() ? 1 : RESERVE);
  }

  @Override
  public int size() {
    return entrants.size();
  }

  @Override
  public boolean isRanked(int place) {
    return entrants.spins(place) >= campaign.minSpins();
  }

  @Override
  public long score(int place) {
    return entrants.score(place);
  }

  @Override
  public CampaignStanding standing(int place) {
    return entrants.standing(place);
  }

  @Override
  public long scoreOf(CampaignStanding standing) {
    return standing.score();
  }
}
