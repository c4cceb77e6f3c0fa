package io.spinboard.pipeline.story;

import static io.spinboard.pipeline.story.TestCampaign.players;
import static io.spinboard.pipeline.story.TestCampaign.teams;
import static io.spinboard.pipeline.story.TestSpin.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Scoring;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.campaigns.CampaignBoard;
import io.spinboard.pipeline.campaigns.CampaignBoard.Scope;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.RecordBatchCoder;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/**
 * Boards of campaigns as event time advances, and of batches that cover only a part of a campaign.
 */
class CampaignsStoryTest {
  private static final Campaign NOON = players(7, "12:00:00", "12:30:00").campaign();

  private static CampaignStanding standing(int subject, long score, long spins, String reachedAt) {
    return new CampaignStanding(subject, null, score, spins, TestSpin.micros(reachedAt));
  }

  private static CampaignBoard board(StoryResult result) {
    return result.campaign(7, Scope.CAMPAIGN);
  }

  @Test
  void theStartIsInclusiveAndTheEndIsExclusive() {
    StoryResult result =
        Story.startWithCampaigns(NOON)
            .spins(
                spin(1, 10, "11:59:59.999999"),
                spin(2, 20, "12:00:00"),
                spin(3, 30, "12:29:59.999999"),
                spin(4, 40, "12:30:00"))
            .end();

    assertThat(
        board(result).rows(),
        contains(standing(3, 30, 1, "12:29:59.999999"), standing(2, 20, 1, "12:00:00")));
  }

  @Test
  void onlySpinsThatMatchTheRulesCount() {
    Campaign strict =
        players(7, "12:00:00", "12:30:00").with(Scoring.NET, 60, 2, 10, 11).campaign();
    StoryResult result =
        Story.startWithCampaigns(strict)
            .spins(
                spin(1, 100, "12:00:01").stake(60),
                spin(1, 0, "12:00:02").stake(70).game(11),
                spin(1, 999, "12:00:03").stake(70).game(12),
                spin(1, 999, "12:00:04").stake(59),
                spin(2, 500, "12:00:05").stake(60))
            .end();

    CampaignBoard board = board(result);
    assertThat(board.rows(), contains(standing(1, -30, 2, "12:00:02")));
    assertThat(
        List.of(board.version(), board.participants(), board.qualified()), is(List.of(3L, 2L, 1L)));
  }

  @Test
  void equalScoresAreOrderedByTheTimeTheyWereReached() {
    StoryResult result =
        Story.startWithCampaigns(NOON)
            .spins(
                spin(1, 10, "12:00:05"),
                spin(2, 10, "12:00:04"),
                spin(4, 10, "12:00:06"),
                spin(3, 10, "12:00:06"),
                spin(2, 0, "12:00:09"))
            .end();

    assertThat(
        board(result).rows().stream().map(CampaignStanding::subjectId).toList(),
        contains(2, 1, 3, 4));
  }

  @Test
  void aTeamCampaignRanksTeams() {
    StoryResult result =
        Story.startWithCampaigns(teams(7, "12:00:00", "12:30:00").campaign())
            .spins(
                spin(1, 10, "12:00:01").team(5, "Red"),
                spin(2, 20, "12:00:02").team(5, "Reds"),
                spin(3, 99, "12:00:03"))
            .end();

    assertThat(
        board(result).rows(),
        contains(new CampaignStanding(5, "Reds", 30, 2, TestSpin.micros("12:00:02"))));
  }

  @Test
  void lateSpinsCountUntilTheBoardIsFinal() {
    StoryResult result =
        Story.startWithCampaigns(NOON)
            .spins(spin(1, 10, "12:00:01"))
            .watermarkTo("12:44:59")
            .spins(spin(2, 20, "12:00:02"))
            .refresh()
            .spins(spin(3, 1, "12:45:10"))
            .watermarkTo("12:45:05")
            .refresh()
            .spins(spin(4, 40, "12:00:03"))
            .end();

    assertThat(
        board(result).rows(),
        contains(standing(2, 20, 1, "12:00:02"), standing(1, 10, 1, "12:00:01")));
    assertThat(board(result).closed() && board(result).complete(), is(true));
    assertThat(result.campaignHistory(7, Scope.CAMPAIGN).get(0).closed(), is(false));
  }

  @Test
  void aCampaignWithoutSpinsBecomesFinal() {
    StoryResult result =
        Story.startWithCampaigns(NOON)
            .spins(spin(1, 10, "11:00:00"))
            .watermarkTo("11:00:00")
            .spins(spin(1, 10, "13:00:00"))
            .watermarkTo("12:59:00")
            .end();

    assertThat(board(result).rows(), empty());
    assertThat(board(result).closed() && board(result).complete(), is(true));
  }

  @Test
  void aBatchClosesACampaignAtTheSameEventTimeAsAStream() {
    List<Spin> spins = spins(spin(1, 10, "12:00:01"), spin(2, 20, "12:45:04.999"));
    assertThat(board(batch(spins, Long.MIN_VALUE, NOON)).closed(), is(false));

    CampaignBoard closed =
        board(batch(spins(spin(1, 10, "12:00:01"), spin(2, 20, "12:45:05")), Long.MIN_VALUE, NOON));

    assertThat(closed.rows(), contains(standing(1, 10, 1, "12:00:01")));
    assertThat(closed.closed() && closed.complete(), is(true));
  }

  @Test
  void aBatchThatStartsAfterTheCampaignLeavesItIncomplete() {
    List<Spin> spins = spins(spin(1, 10, "12:10:00"), spin(2, 20, "13:00:00"));

    CampaignBoard board = board(batch(spins, TestSpin.micros("12:00:00"), NOON));

    assertThat(board.rows(), contains(standing(1, 10, 1, "12:10:00")));
    assertThat(board.closed(), is(true));
    assertThat(board.complete(), is(false));
    long justBefore = TestSpin.micros("12:00:00") - 1;
    assertThat(board(batch(spins, justBefore, NOON)).complete(), is(true));
  }

  @Test
  void aBatchThatStartsAfterTheCampaignEndedPublishesNoBoard() {
    Campaign recent = players(7, "12:00:00", "12:30:00").recent(10).campaign();
    List<Spin> spins = spins(spin(1, 10, "12:30:00"), spin(2, 20, "13:00:00"));

    StoryResult result = batch(spins, TestSpin.micros("12:30:00") - 1, recent);

    assertThat(board(result), is(nullValue()));
    assertThat(result.campaign(7, Scope.RECENT), is(nullValue()));
  }

  @Test
  void aBatchThatEndsBeforeTheCampaignPublishesABoardThatAnyStreamReplaces() {
    Campaign recent = players(7, "12:00:00", "12:30:00").recent(10).campaign();
    List<Spin> spins = spins(spin(1, 10, "12:00:01"), spin(2, 20, "12:20:05"));

    StoryResult result = batch(spins, Long.MIN_VALUE, recent);

    CampaignBoard campaignBoard = board(result);
    assertThat(
        campaignBoard.rows(),
        contains(standing(2, 20, 1, "12:20:05"), standing(1, 10, 1, "12:00:01")));
    assertThat(campaignBoard.version(), is(Long.MIN_VALUE + 2));
    assertThat(campaignBoard.complete(), is(false));
    CampaignBoard recentBoard = result.campaign(7, Scope.RECENT);
    assertThat(recentBoard.version(), is(Long.MIN_VALUE + TestSpin.micros("12:20:00")));
    assertThat(recentBoard.rows(), empty());
  }

  private static List<Spin> spins(TestSpin... spins) {
    return Stream.of(spins).map(TestSpin::spin).toList();
  }

  private static StoryResult batch(List<Spin> spins, long unreadMicros, Campaign campaign) {
    return Story.run(
        Create.of(new RecordBatch(spins, List.of())).withCoder(new RecordBatchCoder()),
        unreadMicros,
        campaign);
  }

  @Test
  void theRecentBoardHasTheSpinsBeforeTheLastTick() {
    Campaign recent = players(7, "12:00:00", "12:30:00").recent(10).campaign();
    StoryResult result =
        Story.startWithCampaigns(recent)
            .spins(
                spin(1, 50, "12:00:01"),
                spin(2, 10, "12:00:11"),
                spin(3, 5, "12:00:12"),
                spin(4, 99, "12:00:20"))
            .watermarkTo("12:00:21")
            .end();

    CampaignBoard board = result.campaignHistory(7, Scope.RECENT).get(0);
    assertThat(board.version(), is(TestSpin.micros("12:00:21")));
    assertThat(
        board.rows(),
        contains(
            standing(4, 99, 1, "12:00:20"),
            standing(2, 10, 1, "12:00:11"),
            standing(3, 5, 1, "12:00:12")));
  }
}
