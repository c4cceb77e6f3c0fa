package io.spinboard.pipeline.campaigns;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Frontrunners;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The best are those of all, however few of them are looked at. */
class CampaignFieldTest {
  private static final int PLAYERS = 300;
  private static final int SPINS = 20_000;

  @ParameterizedTest
  @EnumSource
  void theBestAreAlwaysThoseOfAllWhoHaveEnoughSpins(Scoring scoring) {
    for (int boardSize : List.of(1, 3, 10)) {
      Counted counted = new Counted(scoring, boardSize);
      Random random = new Random(boardSize);
      for (int i = 0; i < SPINS; i++) {
        // Some are away now and then, and some only just came.
        int player = random.nextInt(1 + Math.min(PLAYERS - 1, i / 20));
        counted.add(new Spin(player, 1, random.nextInt(5), win(random), i, 1, null, null));
        if (random.nextInt(50) == 0) {
          assertThat(counted.best(), is(counted.bestOfAll()));
        }
      }
    }
  }

  /** Mostly nothing, so that a net score falls more often than it rises. */
  private static int win(Random random) {
    return random.nextInt(6) == 0 ? random.nextInt(12) : 0;
  }

  @Test
  void nobodyIsLookedAtAgainAsLongAsOnlyThoseFarBehindMove() {
    Counted counted = new Counted(Scoring.WIN, 2);
    for (int player = 0; player < 3; player++) {
      counted.add(new Spin(player, 1, 1, 100L * player, player, 1, null, null));
      counted.add(new Spin(player, 1, 1, 0, player, 1, null, null));
    }
    List<CampaignStanding> best = counted.best();

    counted.add(new Spin(0, 1, 1, 99, 7, 1, null, null));

    assertThat(counted.best(), is(sameInstance(best)));
  }

  /** Entrants whose every spin is told to those who look for the best. */
  private static final class Counted {
    private final Roster roster = new Roster();
    private final Entrants entrants = new Entrants(Subject.PLAYER, roster);
    private final Campaign campaign;
    private final Frontrunners<CampaignStanding> frontrunners;

    Counted(Scoring scoring, int boardSize) {
      campaign =
          new Campaign(
              1,
              1,
              "any",
              0,
              Long.MAX_VALUE,
              null,
              Subject.PLAYER,
              scoring,
              0,
              2,
              boardSize,
              0,
              PrizeTies.SHARE);
      frontrunners = new CampaignField(campaign, entrants).frontrunners();
    }

    void add(Spin spin) {
      int place = entrants.placeOf(roster.numberOf(spin.playerId()));
      entrants.add(place, spin, campaign);
      frontrunners.moved(place, entrants.score(place));
    }

    List<CampaignStanding> best() {
      return frontrunners.best(campaign.boardSize());
    }

    List<CampaignStanding> bestOfAll() {
      return IntStream.range(0, entrants.size())
          .filter(place -> entrants.spins(place) >= campaign.minSpins())
          .mapToObj(entrants::standing)
          .sorted(CampaignStanding.ORDER)
          .limit(campaign.boardSize())
          .toList();
    }
  }
}
