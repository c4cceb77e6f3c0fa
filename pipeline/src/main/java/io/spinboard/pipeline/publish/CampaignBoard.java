package io.spinboard.pipeline.publish;

import io.spinboard.campaigns.CampaignStanding;
import java.util.List;

/**
 * The standings of one campaign.
 *
 * @param campaignId which
 * @param scope of what
 * @param revision the rules by which was counted; a board of others than the campaign's own is not
 *     published
 * @param version of a whole campaign, how many spins it rests on; of the latest event time, the
 *     tick in microseconds since 1970-01-01 UTC. With the sign bit set, a {@link #stopgap}
 * @param participants who have a counting spin; 0 for the latest event time, as what follows
 * @param qualified how many of them have enough to be ranked
 * @param complete whether no counting spin was missed
 * @param closed whether spins no longer count: a complete board is then final
 * @param rows in order, first place first
 */
public record CampaignBoard(
    int campaignId,
    Scope scope,
    long revision,
    long version,
    long participants,
    long qualified,
    boolean complete,
    boolean closed,
    List<CampaignStanding> rows)
    implements Board {

  /** What a board is of. */
  public enum Scope {
    /** The whole campaign. */
    CAMPAIGN,
    /** Its latest event time. */
    RECENT
  }

  /**
   * The same as what there is until a running job has a board: a batch knows nothing of the spins
   * that are yet to come. Whatever a running job publishes replaces it, and it replaces none of
   * that.
   */
  public CampaignBoard stopgap() {
    return new CampaignBoard(
        campaignId,
        scope,
        revision,
        Long.MIN_VALUE | version,
        participants,
        qualified,
        false,
        closed,
        rows);
  }

  @Override
  public String name() {
    return "campaign_standings " + campaignId + " " + scope + " " + revision;
  }
}
