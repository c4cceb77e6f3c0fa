package io.spinboard.campaigns;

import java.util.Comparator;

/**
 * The score of one player or team in a campaign.
 *
 * @param subjectId id of the player or team
 * @param name the team's display name, from its latest counting spin that carries one; null if none
 *     does, and for players
 * @param score as defined by the campaign's scoring
 * @param spins number of counting spins
 * @param reachedAtMicros event time at which the score was reached: of the last spin that changed a
 *     sum, or of the earliest with the maximum; of the first counting spin while none has scored
 */
public record CampaignStanding(
    int subjectId, String name, long score, long spins, long reachedAtMicros) {

  /**
   * A total order: by score, ties by the earlier {@code reachedAtMicros}, then by the smaller id.
   */
  public static final Comparator<CampaignStanding> ORDER =
      Comparator.comparingLong(CampaignStanding::score)
          .reversed()
          .thenComparingLong(CampaignStanding::reachedAtMicros)
          .thenComparingInt(CampaignStanding::subjectId);
}
