package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import java.util.Set;

/** Campaigns of players, and spins, in a few words. */
final class TestCampaigns {
  private TestCampaigns() {}

  /** Of all games, by wins; the board has three rows. */
  static Campaign campaign(long revision, long startsAtMicros, long endsAtMicros) {
    return campaign(revision, startsAtMicros, endsAtMicros, null, Scoring.WIN, 0, 0, 3, 0);
  }

  /** The same with a recent board over this much event time. */
  static Campaign withRecent(Campaign c, long recentMicros) {
    return campaign(
        c.revision(),
        c.startsAtMicros(),
        c.endsAtMicros(),
        c.gameIds(),
        c.scoring(),
        c.minStake(),
        c.minSpins(),
        c.boardSize(),
        recentMicros);
  }

  static Campaign campaign(
      long revision,
      long startsAtMicros,
      long endsAtMicros,
      Set<Integer> gameIds,
      Scoring scoring,
      int minStake,
      int minSpins,
      int boardSize,
      long recentMicros) {
    return new Campaign(
        1,
        revision,
        "any",
        startsAtMicros,
        endsAtMicros,
        gameIds,
        Subject.PLAYER,
        scoring,
        minStake,
        minSpins,
        boardSize,
        recentMicros,
        PrizeTies.SHARE);
  }

  static Spin spin(int playerId, long win, long atMicros) {
    return new Spin(playerId, 1, 1, win, atMicros, 1, null, null);
  }
}
