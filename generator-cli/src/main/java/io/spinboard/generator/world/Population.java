package io.spinboard.generator.world;

import java.time.Duration;

/** Who plays. */
public sealed interface Population {
  int MAX_TEAMS = 100_000;

  private static void check(boolean holds, String component, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(component + " is out of range: " + value);
    }
  }

  /**
   * A number of players who are always the same. Nine out of ten are in a team, for ever.
   *
   * @param users players have the numbers 100 to 100 + users, 1 to {@link #MAX_USERS}
   * @param teams how many teams they form, 0 to {@link #MAX_TEAMS}
   * @param skew how much more some play than others, 0 to {@link #MAX_SKEW}: the n-th keenest
   *     player is about as likely to spin as 1 / n^skew
   * @param sessions when they play; null when all of them play all the time
   */
  record FixedPlayers(int users, int teams, double skew, Sessions sessions) implements Population {
    public static final int MAX_USERS = 1_000_000_000;
    public static final double MAX_SKEW = 5;

    public FixedPlayers {
      check(users >= 1 && users <= MAX_USERS, "users", users);
      check(teams >= 0 && teams <= MAX_TEAMS, "teams", teams);
      check(skew >= 0 && skew <= MAX_SKEW, "skew", skew);
      check(sessions == null || sessions.online() <= users, "online", sessions);
    }
  }

  /**
   * PlayerSelector come, play for a while, all equally fast, and make room for others. The keener
   * ones come more often.
   *
   * @param online how many play at a time, at least 1 and no more than there are
   * @param length how long one plays on average; a session takes from half of it to one and a half.
   *     Above zero
   */
  record Sessions(int online, Duration length) {
    public Sessions {
      check(online >= 1, "online", online);
      check(length.compareTo(Duration.ofMillis(1)) >= 0, "length", length);
    }
  }

  /**
   * PlayerSelector who are there as long as their team: teams live for 20 to 40 minutes and are
   * then replaced by new ones with new players.
   *
   * @param live how many teams there are at a time, 1 to {@link #MAX_TEAMS}
   * @param minMembers how many players a team has at least, 1 or more
   * @param maxMembers how many it has at most, no fewer and up to {@link #MAX_MEMBERS}
   */
  record RotatingTeams(int live, int minMembers, int maxMembers) implements Population {
    public static final int MAX_MEMBERS = 10_000;

    public RotatingTeams {
      check(live >= 1 && live <= MAX_TEAMS, "live", live);
      check(minMembers >= 1 && minMembers <= maxMembers, "minMembers", minMembers);
      check(maxMembers <= MAX_MEMBERS, "maxMembers", maxMembers);
    }
  }
}
