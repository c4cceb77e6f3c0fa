package io.spinboard.dashboard.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.dashboard.boards.HotStreaks;
import io.spinboard.dashboard.boards.Period;
import io.spinboard.dashboard.boards.PeriodBoard;
import io.spinboard.dashboard.boards.Standings;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.campaigns.AllCampaigns;
import io.spinboard.dashboard.campaigns.OneCampaign;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the database sends is what sql/migrations says it sends. */
class NoticeTest {
  @Test
  void aBoardIsThatOfItsPeriodAndPerhapsTheNewest() {
    Instant start = Instant.parse("2026-11-22T05:00:00Z");
    assertThat(
        topics(
            "{\"board\" : \"team_mvps\", \"period\" : \"HOURLY\","
                + " \"period_start\" : \"2026-11-22T05:00:00+00:00\"}"),
        is(
            Set.of(
                new Standings(PeriodBoard.TEAM_MVPS, Period.HOURLY, start),
                Standings.newest(PeriodBoard.TEAM_MVPS, Period.HOURLY))));
  }

  @Test
  void streaksAndCampaignsAreTheirOwn() {
    assertThat(
        topics("{\"board\" : \"hot_streaks\", \"as_of\" : \"2026-11-22T05:00:07+00:00\"}"),
        is(Set.of(new HotStreaks())));
    assertThat(
        Notice.of("{\"board\" : \"campaigns\"}"), is(new Notice(Set.of(new AllCampaigns()), true)));
    assertThat(
        Notice.of(
            "{\"board\" : \"campaign_standings\", \"campaign_id\" : 7, \"scope\" : \"recent\","
                + " \"final\" : false}"),
        is(new Notice(Set.of(new AllCampaigns(), new OneCampaign(7)), false)));
  }

  @Test
  void whatALaterSchemaMaySayIsPassedOver() {
    assertThat(topics("{\"board\" : \"jackpots\"}"), is(empty()));
    assertThat(topics("{\"board\" : \"top_teams\", \"period\" : \"YEARLY\"}"), is(empty()));
    assertThat(topics("hello"), is(empty()));
    assertThat(topics(""), is(empty()));
  }

  private static Set<Topic> topics(String payload) {
    return Notice.of(payload).topics();
  }
}
