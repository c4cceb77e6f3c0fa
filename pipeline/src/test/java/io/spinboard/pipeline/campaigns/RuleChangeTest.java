package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.campaigns.TestCampaigns.campaign;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Scoring;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleChangeTest {
  private static final Set<Integer> GAMES = Set.of(1, 2);
  private static final Campaign BEFORE = campaign(1, 10, 20, GAMES, Scoring.WIN, 5, 0, 3, 0);

  @Test
  void qualificationAndBoardsChangeOnlyTheRanking() {
    Campaign after = campaign(1, 10, 20, GAMES, Scoring.WIN, 5, 7, 9, 60);

    assertThat(RuleChange.between(BEFORE, after), is(RuleChange.RANKING));
  }

  @Test
  void anotherEndIsAChangeOfTheEnd() {
    for (long end : List.of(15L, 20L, 25L)) {
      Campaign after = campaign(2, 10, end, Set.of(2, 1), Scoring.WIN, 5, 0, 3, 0);

      assertThat(RuleChange.between(BEFORE, after), is(RuleChange.END));
    }
  }

  @Test
  void startGamesScoringAndStakeChangeTheCounting() {
    for (Campaign after :
        List.of(
            campaign(2, 11, 20, GAMES, Scoring.WIN, 5, 0, 3, 0),
            campaign(2, 10, 20, null, Scoring.WIN, 5, 0, 3, 0),
            campaign(2, 10, 20, Set.of(1), Scoring.WIN, 5, 0, 3, 0),
            campaign(2, 10, 20, GAMES, Scoring.NET, 5, 0, 3, 0),
            campaign(2, 10, 20, GAMES, Scoring.WIN, 6, 0, 3, 0))) {
      assertThat(RuleChange.between(BEFORE, after), is(RuleChange.COUNTING));
    }
  }
}
