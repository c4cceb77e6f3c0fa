package io.spinboard.dashboard.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.boards.BoardPeriodKind;
import io.spinboard.dashboard.boards.HotStreaksQuery;
import io.spinboard.dashboard.boards.PeriodBoardQuery;
import io.spinboard.dashboard.boards.PeriodBoardType;
import io.spinboard.dashboard.campaigns.CampaignListQuery;
import io.spinboard.dashboard.campaigns.CampaignQuery;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Payloads as the triggers of sql/migrations send them. */
class ChangeNotificationTest {
  @Test
  void aPeriodBoardChangesItsPeriodAndPossiblyTheNewestOne() {
    Instant start = Instant.parse("2026-11-22T05:00:00Z");
    assertThat(
        queries(
            "{\"board\" : \"team_mvps\", \"period\" : \"HOURLY\","
                + " \"period_start\" : \"2026-11-22T05:00:00+00:00\"}"),
        is(
            Set.of(
                new PeriodBoardQuery(PeriodBoardType.TEAM_MVPS, BoardPeriodKind.HOURLY, start),
                PeriodBoardQuery.newest(PeriodBoardType.TEAM_MVPS, BoardPeriodKind.HOURLY))));
  }

  @Test
  void hotStreaksAndCampaignsChangeTheirOwnQueries() {
    assertThat(
        queries("{\"board\" : \"hot_streaks\", \"as_of\" : \"2026-11-22T05:00:07+00:00\"}"),
        is(Set.of(new HotStreaksQuery())));
    assertThat(
        ChangeNotification.parse("{\"board\" : \"campaigns\"}"),
        is(new ChangeNotification(Set.of(new CampaignListQuery()), true)));
    assertThat(
        ChangeNotification.parse(
            "{\"board\" : \"campaign_standings\", \"campaign_id\" : 7, \"scope\" : \"recent\","
                + " \"final\" : false}"),
        is(new ChangeNotification(Set.of(new CampaignListQuery(), new CampaignQuery(7)), false)));
  }

  @Test
  void unknownPayloadsAreIgnored() {
    assertThat(queries("{\"board\" : \"jackpots\"}"), is(empty()));
    assertThat(queries("{\"board\" : \"top_teams\", \"period\" : \"YEARLY\"}"), is(empty()));
    assertThat(queries("hello"), is(empty()));
    assertThat(queries(""), is(empty()));
  }

  private static Set<ApiQuery> queries(String payload) {
    return ChangeNotification.parse(payload).queries();
  }
}
