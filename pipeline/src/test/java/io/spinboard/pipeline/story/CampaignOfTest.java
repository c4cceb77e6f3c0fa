package io.spinboard.pipeline.story;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import java.util.Set;

/** A campaign in the words of a test: {@code players(7, "12:00:00", "13:00:00").of(game)}. */
public record CampaignOfTest(Campaign campaign) {

  /** All games, wins, ten places. */
  public static CampaignOfTest players(int id, String starts, String ends) {
    return of(id, Subject.PLAYER, starts, ends);
  }

  /** The same for teams. */
  public static CampaignOfTest teams(int id, String starts, String ends) {
    return of(id, Subject.TEAM, starts, ends);
  }

  private static CampaignOfTest of(int id, Subject subject, String starts, String ends) {
    return new CampaignOfTest(
        new Campaign(
            id,
            1,
            "campaign " + id,
            Told.micros(starts),
            Told.micros(ends),
            null,
            subject,
            Scoring.WIN,
            0,
            0,
            10,
            0,
            PrizeTies.FIRST_COME));
  }

  /** The same, other than in these. */
  public CampaignOfTest with(Scoring scoring, int minStake, int minSpins, Integer... games) {
    Campaign c = campaign;
    return new CampaignOfTest(
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

  /** The same with a board over the latest event time. */
  public CampaignOfTest recent(long seconds) {
    Campaign c = campaign;
    return new CampaignOfTest(
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
