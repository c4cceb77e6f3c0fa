package io.spinboard.dashboard.http;

import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.boards.BoardPeriodKind;
import io.spinboard.dashboard.boards.HotStreaksQuery;
import io.spinboard.dashboard.boards.PeriodBoardQuery;
import io.spinboard.dashboard.boards.PeriodBoardType;
import io.spinboard.dashboard.boards.PeriodListQuery;
import io.spinboard.dashboard.campaigns.CampaignListQuery;
import io.spinboard.dashboard.campaigns.CampaignQuery;
import io.spinboard.dashboard.players.PlayerRanksQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;

/**
 * Parses path and query parameters into queries. A null parameter is absent. Invalid parameters
 * throw a {@link RequestException}.
 */
final class QueryParser {
  private static final Instant MAX_TIME = Instant.parse("9999-12-31T00:00:00Z");

  private QueryParser() {}

  /** The query for a board, either of a period or the hot streaks. */
  static ApiQuery board(String name, String period, String at) {
    if (name.equals(HotStreaksQuery.PATH)) {
      return new HotStreaksQuery();
    }
    PeriodBoardType board =
        PeriodBoardType.of(name)
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "unknown board; the boards are top-players, top-teams, team-mvps and"
                            + " hot-streaks"));
    BoardPeriodKind kind = period(period);
    return new PeriodBoardQuery(board, kind, start(kind, at));
  }

  static PeriodListQuery periods(String period) {
    return new PeriodListQuery(period(period));
  }

  static CampaignQuery campaign(String id) {
    return new CampaignQuery(id("campaign", id));
  }

  static PlayerRanksQuery player(String id, Instant now) {
    return new PlayerRanksQuery(id("player", id), now);
  }

  /** All queries that a view of the page shows; an event stream subscribes to them. */
  static Set<ApiQuery> subscription(String period, String at, String campaign) {
    Set<ApiQuery> queries = new HashSet<>();
    queries.add(new CampaignListQuery());
    if (campaign != null) {
      queries.add(campaign(campaign));
      return queries;
    }
    BoardPeriodKind kind = period(period);
    for (PeriodBoardType board : PeriodBoardType.values()) {
      queries.add(new PeriodBoardQuery(board, kind, start(kind, at)));
    }
    queries.add(new HotStreaksQuery());
    queries.add(new PeriodListQuery(kind));
    return queries;
  }

  private static BoardPeriodKind period(String name) {
    if (name == null) {
      return BoardPeriodKind.ALL_TIME;
    }
    return BoardPeriodKind.of(name)
        .orElseThrow(
            () -> RequestException.badRequest("period must be ALL_TIME, HOURLY, DAILY or WEEKLY"));
  }

  private static Instant start(BoardPeriodKind period, String at) {
    if (at == null) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(at).toInstant();
      if (time.isBefore(Instant.EPOCH) || time.isAfter(MAX_TIME)) {
        throw RequestException.badRequest("at must be a time from 1970 to 9999");
      }
      return period.startOf(time);
    } catch (DateTimeException unparsable) {
      throw RequestException.badRequest("at must be a time such as 2026-11-22T05:00:00Z");
    }
  }

  private static int id(String parameter, String text) {
    try {
      int id = Integer.parseInt(text);
      if (id >= 0) {
        return id;
      }
    } catch (NumberFormatException unparsable) {
      // Reported below, like negative numbers.
    }
    throw RequestException.badRequest(
        parameter + " must be a number from 0 to " + Integer.MAX_VALUE);
  }
}
