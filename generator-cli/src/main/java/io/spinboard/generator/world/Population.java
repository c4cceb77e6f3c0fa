package io.spinboard.generator.world;

import java.time.Duration;

/** The players and teams. */
public sealed interface Population {
  /** The largest number of teams. */
  int MAX_TEAMS = 100_000;

  private static void check(boolean holds, String component, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(component + " is out of range: " + value);
    }
  }

  /**
   * A fixed set of players. Nine of ten are in a team and stay in it.
   *
   * @param users player ids are 100 to 100 + users; 1 to {@link #MAX_USERS}
   * @param teams the number of teams, 0 to {@link #MAX_TEAMS}
   * @param skew how unevenly players spin, 0 to {@link #MAX_SKEW}: the n-th most active player
   *     spins with a probability of about 1 / n^skew
   * @param sessions when they play; null if all of them play all the time
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
   * Players play in sessions, all at the same rate, and are replaced by others. More active players
   * have more sessions.
   *
   * @param online the number of concurrent players, at least 1 and at most all of them
   * @param length the mean session length, at least 1 ms; sessions last 0.5 to 1.5 times as long
   */
  record Sessions(int online, Duration length) {
    public Sessions {
      check(online >= 1, "online", online);
      check(length.compareTo(Duration.ofMillis(1)) >= 0, "length", length);
    }
  }

  /**
   * Teams that exist for 20 to 40 minutes and are then replaced by new teams with new players.
   *
   * @param live the number of concurrent teams, 1 to {@link #MAX_TEAMS}
   * @param minMembers the minimum number of players in a team, ≥ 1
   * @param maxMembers the maximum number, from {@code minMembers} to {@link #MAX_MEMBERS}
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
