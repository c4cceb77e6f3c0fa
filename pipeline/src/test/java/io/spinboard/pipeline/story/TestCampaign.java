package io.spinboard.pipeline.story;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import java.util.Set;

/**
 * Builds a campaign for a test: {@code players(7, "12:00:00", "13:00:00").recent(10)}.
 *
 * @param campaign the campaign
 */
public record TestCampaign(Campaign campaign) {

  /** Ranks the ten players with the most points in all games. */
  public static TestCampaign players(int id, String starts, String ends) {
    return of(id, Subject.PLAYER, starts, ends);
  }

  /** Ranks the ten teams with the most points in all games. */
  public static TestCampaign teams(int id, String starts, String ends) {
    return of(id, Subject.TEAM, starts, ends);
  }

  private static TestCampaign of(int id, Subject subject, String starts, String ends) {
    return new TestCampaign(
        new Campaign(
            id,
            1,
            "campaign " + id,
            TestSpin.micros(starts),
            TestSpin.micros(ends),
            null,
            subject,
            Scoring.WIN,
            0,
            0,
            10,
            0,
            PrizeTies.FIRST_COME));
  }

  /** This campaign with other rules; no games means all games. */
  public TestCampaign with(Scoring scoring, int minStake, int minSpins, Integer... games) {
    Campaign c = campaign;
    return new TestCampaign(
        new Campaign(
            c.id(),
            c.revision(),
            c.name(),
            c.startsAtMicros(),
            c.endsAtMicros(),
            games.length == 0 ? null : Set.of(games),
            c.subject(),
            scoring,
            minStake,
            minSpins,
            c.boardSize(),
            c.recentMicros(),
            c.prizeTies()));
  }

  /** This campaign with a board of recent spins. */
  public TestCampaign recent(long seconds) {
    Campaign c = campaign;
    return new TestCampaign(
        new Campaign(
            c.id(),
            c.revision(),
            c.name(),
            c.startsAtMicros(),
            c.endsAtMicros(),
            c.gameIds(),
            c.subject(),
            c.scoring(),
            c.minStake(),
            c.minSpins(),
            c.boardSize(),
            seconds * 1_000_000,
            c.prizeTies()));
  }
}
