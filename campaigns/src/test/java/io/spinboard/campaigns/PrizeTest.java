package io.spinboard.campaigns;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrizeTest {
  private static final List<Prize> PRIZES = List.of(new Prize(1, 1, 500), new Prize(2, 3, 101));

  private static List<Long> prizes(PrizeTies ties, long... scores) {
    List<CampaignStanding> board = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      board.add(new CampaignStanding(i, null, scores[i], 1, i));
    }
    return Prize.forBoard(PRIZES, ties, board);
  }

  @Test
  void distinctScoresGetThePrizesOfTheirRanks() {
    for (PrizeTies ties : PrizeTies.values()) {
      assertThat(prizes(ties, 9, 8, 7, 6), is(List.of(500L, 101L, 101L, 0L)));
    }
  }

  @Test
  void firstComeGivesEachThePrizeOfItsRank() {
    assertThat(prizes(PrizeTies.FIRST_COME, 9, 9), is(List.of(500L, 101L)));
  }

  @Test
  void shareGivesTheRemainderToTheHighestRanks() {
    assertThat(prizes(PrizeTies.SHARE, 9, 9), is(List.of(301L, 300L)));
    assertThat(prizes(PrizeTies.SHARE, 9, 7, 7, 7), is(List.of(500L, 68L, 67L, 67L)));
  }

  @Test
  void sameGivesEachTheBestPrize() {
    assertThat(prizes(PrizeTies.SAME, 9, 9, 5, 5), is(List.of(500L, 500L, 101L, 101L)));
  }
}
