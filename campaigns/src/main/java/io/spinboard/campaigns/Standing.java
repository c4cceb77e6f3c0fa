package io.spinboard.campaigns;

import java.util.Comparator;

/**
 * Somebody's standing in a campaign.
 *
 * @param subjectId the player or team
 * @param name of a team: the display name on its latest counting spin that carries one; null if
 *     none did, and for players
 * @param score by the campaign's scoring
 * @param spins number of counting spins
 * @param reachedAtMicros event time of the last spin that changed a sum, or of the earliest that
 *     reached the maximum; of the first counting spin as long as none has scored
 */
public record Standing(int subjectId, String name, long score, long spins, long reachedAtMicros) {

  /** Total: by score, ties by who got there first, then by the smaller id. */
  public static final Comparator<Standing> ORDER =
      Comparator.comparingLong(Standing::score)
          .reversed()
          .thenComparingLong(Standing::reachedAtMicros)
          .thenComparingInt(Standing::subjectId);
}
