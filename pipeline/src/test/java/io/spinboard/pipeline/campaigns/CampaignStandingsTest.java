package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.campaigns.TestCampaigns.campaign;
import static io.spinboard.pipeline.campaigns.TestCampaigns.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Scoring;
import io.spinboard.events.Spin;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignStandingsTest {
  private static final int PLAYERS = 300;
  private static final int SPINS = 20_000;

  @ParameterizedTest
  @EnumSource
  void theRankingEqualsASortOfAllQualifiedEntrants(Scoring scoring) {
    for (int boardSize : List.of(1, 3, 10)) {
      Counted counted = new Counted(scoring, boardSize);
      Random random = new Random(boardSize);
      for (int i = 0; i < SPINS; i++) {
        // Early players pause at times, and new ones join late.
        int player = random.nextInt(1 + Math.min(PLAYERS - 1, i / 20));
        counted.add(new Spin(player, 1, random.nextInt(5), win(random), i, 1, null, null));
        if (random.nextInt(50) == 0) {
          assertThat(counted.best(), is(counted.bestOfAll()));
        }
      }
      assertThat(counted.standings.spins(), is((long) SPINS));
      assertThat(counted.standings.qualified(), is(counted.qualified()));
    }
  }

  /** Mostly zero, so that a net score falls more often than it rises. */
  private static int win(Random random) {
    return random.nextInt(6) == 0 ? random.nextInt(12) : 0;
  }

  @Test
  void spinsOfEntrantsFarBehindCauseNoNewRanking() {
    Counted counted = new Counted(Scoring.WIN, 2);
    for (int player = 0; player < 3; player++) {
      counted.add(spin(player, 100L * player, player));
      counted.add(spin(player, 0, player));
    }
    List<CampaignStanding> best = counted.best();

    counted.add(spin(0, 99, 7));

    assertThat(counted.best(), is(sameInstance(best)));
  }

  @Test
  void undoneSpinsLeaveNoTraceInSumsTotalsAndRanking() {
    Counted counted = new Counted(Scoring.WIN, 3);
    UndoLog log = new UndoLog(counted.campaign.subject());
    counted.add(spin(1, 10, 1));
    counted.add(spin(1, 5, 2));
    List<CampaignStanding> before = counted.best();
    for (Spin spin : List.of(spin(2, 70, 3), spin(1, 1, 4), spin(2, 70, 5))) {
      log.record(counted.standings.entrants(), counted.rowOf(spin));
      counted.add(spin);
    }

    counted.standings.undo(log);
    counted.standings.rank(counted.campaign);

    assertThat(counted.best(), is(before));
    assertThat(counted.standings.spins(), is(2L));
    assertThat(counted.standings.qualified(), is(1L));
    assertThat(counted.standings.entrants().size(), is(1));
  }

  /** The standings of a campaign that ranks players with two spins or more. */
  private static final class Counted {
    private final SubjectIndex subjects = new SubjectIndex();
    private final Campaign campaign;
    private final CampaignStandings standings;

    Counted(Scoring scoring, int boardSize) {
      campaign = campaign(1, 0, Long.MAX_VALUE, null, scoring, 0, 2, boardSize, 0);
      standings = new CampaignStandings(campaign, subjects);
    }

    int rowOf(Spin spin) {
      return standings.rowOf(subjects.indexOf(spin.playerId()));
    }

    void add(Spin spin) {
      standings.add(rowOf(spin), spin, campaign);
    }

    List<CampaignStanding> best() {
      return standings.best(campaign.boardSize());
    }

    List<CampaignStanding> bestOfAll() {
      return qualifiedRows()
          .mapToObj(standings.entrants()::standing)
          .sorted(CampaignStanding.ORDER)
          .limit(campaign.boardSize())
          .toList();
    }

    long qualified() {
      return qualifiedRows().count();
    }

    private IntStream qualifiedRows() {
      return IntStream.range(0, standings.entrants().size())
          .filter(row -> standings.entrants().spins(row) >= campaign.minSpins());
    }
  }
}
