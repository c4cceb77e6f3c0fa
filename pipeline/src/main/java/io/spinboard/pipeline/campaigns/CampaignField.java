package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.pipeline.rank.IncrementalTopK;

/** A campaign's entrants, of whom those are ranked who have enough spins. */
record CampaignField(Campaign campaign, Entrants entrants) implements IncrementalTopK.Field<Standing> {
  /** So many times as many as there are places are watched where scores can fall. */
  private static final int RESERVE = 4;

  /** Finds the best of them. */
  IncrementalTopK<Standing> frontrunners() {
    return new IncrementalTopK<>(this, Standing.ORDER, campaign.scoring().onlyGrows() ? 1 : RESERVE);
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
  public Standing standing(int place) {
    return entrants.standing(place);
  }

  @Override
  public long scoreOf(Standing standing) {
    return standing.score();
  }
}
