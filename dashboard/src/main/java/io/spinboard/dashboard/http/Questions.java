package io.spinboard.dashboard.http;

import io.spinboard.dashboard.boards.HotStreaks;
import io.spinboard.dashboard.boards.Period;
import io.spinboard.dashboard.boards.PeriodBoard;
import io.spinboard.dashboard.boards.PeriodStarts;
import io.spinboard.dashboard.boards.Standings;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.campaigns.AllCampaigns;
import io.spinboard.dashboard.campaigns.OneCampaign;
import io.spinboard.dashboard.players.PlayerStanding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;

/** What addresses ask for; null stands for a parameter that is not there. */
final class Questions {
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Questions() {}

  /** The board of a path, which is of a period or of hot streaks. */
  static Topic board(String path, String period, String at) {
    if (path.equals(HotStreaks.PATH)) {
      return new HotStreaks();
    }
    PeriodBoard board =
        PeriodBoard.of(path)
            .orElseThrow(
                () ->
                    Mistake.notFound(
                        "there is no such board; there are top-players, top-teams, team-mvps and"
                            + " hot-streaks"));
    Period length = period(period);
    return new Standings(board, length, start(length, at));
  }

  static PeriodStarts periods(String period) {
    return new PeriodStarts(period(period));
  }

  static OneCampaign campaign(String id) {
    return new OneCampaign(identity("campaign", id));
  }

  static PlayerStanding player(String id) {
    return new PlayerStanding(identity("player", id));
  }

  /** Everything that a page shows which asks for this. */
  static Set<Topic> stream(String period, String at, String campaign) {
    Set<Topic> topics = new HashSet<>();
    topics.add(new AllCampaigns());
    if (campaign != null) {
      topics.add(campaign(campaign));
      return topics;
    }
    Period length = period(period);
    for (PeriodBoard board : PeriodBoard.values()) {
      topics.add(new Standings(board, length, start(length, at)));
    }
    topics.add(new HotStreaks());
    topics.add(new PeriodStarts(length));
    return topics;
  }

  private static Period period(String name) {
    if (name == null) {
      return Period.ALL_TIME;
    }
    return Period.of(name)
        .orElseThrow(() -> Mistake.badRequest("period must be ALL_TIME, HOURLY, DAILY or WEEKLY"));
  }

  private static Instant start(Period period, String at) {
    if (at == null) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(at).toInstant();
      if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
        throw Mistake.badRequest("at must be a time from 1970 to 9999");
      }
      return period.startOf(time);
    } catch (DateTimeException unreadable) {
      throw Mistake.badRequest("at must be a time such as 2026-11-22T05:00:00Z");
    }
  }

  private static int identity(String what, String text) {
    try {
      int id = Integer.parseInt(text);
      if (id >= 0) {
        return id;
      }
    } catch (NumberFormatException none) {
      // Said below, as for numbers under 0.
    }
    throw Mistake.badRequest(what + " must be a number from 0 to " + Integer.MAX_VALUE);
  }
}
