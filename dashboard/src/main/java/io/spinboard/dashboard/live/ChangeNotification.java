package io.spinboard.dashboard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.boards.BoardPeriodKind;
import io.spinboard.dashboard.boards.HotStreaksQuery;
import io.spinboard.dashboard.boards.PeriodBoardQuery;
import io.spinboard.dashboard.boards.PeriodBoardType;
import io.spinboard.dashboard.campaigns.CampaignListQuery;
import io.spinboard.dashboard.campaigns.CampaignQuery;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A parsed database notification.
 *
 * @param queries queries whose results have changed; empty if the payload is unknown, which a later
 *     version of the schema may send
 * @param byOperator whether an operator changed campaigns or prizes; any campaign may then have
 *     changed or been deleted
 */
record ChangeNotification(Set<ApiQuery> queries, boolean byOperator) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ChangeNotification parse(String payload) {
    try {
      JsonNode json = MAPPER.readTree(payload);
      return switch (json.path("board").asText()) {
        case "top_players", "top_teams", "team_mvps" -> byPipeline(periodQueries(json));
        case "hot_streaks" -> byPipeline(Set.of(new HotStreaksQuery()));
        case "campaigns" -> new ChangeNotification(Set.of(new CampaignListQuery()), true);
        case "campaign_standings" ->
            byPipeline(
                Set.of(
                    new CampaignListQuery(), new CampaignQuery(json.path("campaign_id").asInt())));
        default -> byPipeline(Set.of());
      };
    } catch (IOException | DateTimeException | IllegalArgumentException unknown) {
      return byPipeline(Set.of());
    }
  }

  private static ChangeNotification byPipeline(Set<ApiQuery> queries) {
    return new ChangeNotification(queries, false);
  }

  private static Set<ApiQuery> periodQueries(JsonNode json) {
    PeriodBoardType board =
        PeriodBoardType.valueOf(json.path("board").asText().toUpperCase(Locale.ROOT));
    BoardPeriodKind period = BoardPeriodKind.valueOf(json.path("period").asText());
    Instant start = OffsetDateTime.parse(json.path("period_start").asText()).toInstant();
    Set<ApiQuery> queries = new HashSet<>();
    queries.add(new PeriodBoardQuery(board, period, start));
    queries.add(PeriodBoardQuery.newest(board, period));
    return queries;
  }
}
