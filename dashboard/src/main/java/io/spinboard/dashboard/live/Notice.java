package io.spinboard.dashboard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.dashboard.boards.HotStreaks;
import io.spinboard.dashboard.boards.Period;
import io.spinboard.dashboard.boards.PeriodBoard;
import io.spinboard.dashboard.boards.Standings;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.campaigns.AllCampaigns;
import io.spinboard.dashboard.campaigns.OneCampaign;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a notification of the database is about.
 *
 * @param topics which have changed; none for what a later version of the schema may say
 * @param isOfOperator whether an operator changed campaigns or prizes: each campaign may be one of
 *     them, also one that is not there any more
 */
record Notice(Set<Topic> topics, boolean isOfOperator) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Notice of(String payload) {
    try {
      JsonNode notice = MAPPER.readTree(payload);
      return switch (notice.path("board").asText()) {
        case "top_players", "top_teams", "team_mvps" -> published(ofPeriod(notice));
        case "hot_streaks" -> published(Set.of(new HotStreaks()));
        case "campaigns" -> new Notice(Set.of(new AllCampaigns()), true);
        case "campaign_standings" ->
            published(
                Set.of(new AllCampaigns(), new OneCampaign(notice.path("campaign_id").asInt())));
        default -> published(Set.of());
      };
    } catch (IOException | DateTimeException | IllegalArgumentException foreign) {
      return published(Set.of());
    }
  }

  private static Notice published(Set<Topic> topics) {
    return new Notice(topics, false);
  }

  private static Set<Topic> ofPeriod(JsonNode notice) {
    PeriodBoard board = PeriodBoard.valueOf(notice.path("board").asText().toUpperCase(Locale.ROOT));
    Period period = Period.valueOf(notice.path("period").asText());
    Instant start = OffsetDateTime.parse(notice.path("period_start").asText()).toInstant();
    Set<Topic> topics = new HashSet<>();
    topics.add(new Standings(board, period, start));
    topics.add(Standings.newest(board, period));
    return topics;
  }
}
