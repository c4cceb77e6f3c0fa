package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.LatestTeam;
import io.spinboard.pipeline.rank.PlayerRows;
import io.spinboard.pipeline.rank.TeamName;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The latest team of each of {@link HotPlayers}, and its name as of their own spins. */
final class HotTeams {
  /** The number of columns that a row needs for the team, apart from its id. */
  static final int COLUMNS = 2;

  private final PlayerRows rows;

  /** The column with the event time of the latest spin for the team, microseconds. */
  private final int playedAt;

  /** The column with the event time of the latest spin with its name; only if there is a name. */
  private final int namedAt;

  private String[] names;

  /** The latest names of earlier teams, for the few players who have changed teams. */
  private final Int2ObjectMap<List<TeamName>> others = new Int2ObjectOpenHashMap<>();

  /**
   * Teams of no player.
   *
   * @param firstColumn the first of the columns for teams
   */
  HotTeams(PlayerRows rows, int firstColumn) {
    this.rows = rows;
    playedAt = firstColumn;
    namedAt = firstColumn + 1;
    names = new String[rows.capacity()];
  }

  /** Resets a row, which may be new, to no team. */
  void clear(int row) {
    if (row >= names.length) {
      names = Arrays.copyOf(names, rows.capacity());
    }
    rows.setTeamId(row, Spin.NO_TEAM);
    rows.set(row, playedAt, Long.MIN_VALUE);
    names[row] = null;
    others.remove(row);
  }

  /**
   * Adds a spin for a team.
   *
   * @param name the team's name as the spin carries it; null if none
   */
  void add(int row, int teamId, String name, long atMicros) {
    if (LatestTeam.replaces(teamId(row), playedAtMicros(row), teamId, atMicros)) {
      rows.set(row, playedAt, atMicros);
      if (teamId(row) != teamId) {
        changeTo(row, teamId);
      }
    }
    if (name != null) {
      addName(row, teamId, name, atMicros);
    }
  }

  private void changeTo(int row, int teamId) {
    TeamName before = name(row);
    rows.setTeamId(row, teamId);
    names[row] = null;
    List<TeamName> known = others.get(row);
    if (known != null) {
      known.stream().filter(other -> other.teamId() == teamId).forEach(other -> set(row, other));
      known.removeIf(other -> other.teamId() == teamId);
    }
    if (before != null) {
      addOtherName(row, before);
    }
  }

  /** Adds the name of a team of the player. */
  void addName(int row, int teamId, String name, long atMicros) {
    if (teamId != teamId(row)) {
      addOtherName(row, new TeamName(teamId, name, atMicros));
    } else if (names[row] == null || atMicros > namedAtMicros(row)) {
      names[row] = name;
      rows.set(row, namedAt, atMicros);
    } else if (atMicros == namedAtMicros(row)) {
      set(row, name(row).latest(new TeamName(teamId, name, atMicros)));
    }
  }

  private void addOtherName(int row, TeamName name) {
    List<TeamName> known = others.computeIfAbsent(row, key -> new ArrayList<>(1));
    TeamName latest =
        known.stream()
            .filter(other -> other.teamId() == name.teamId())
            .reduce(name, TeamName::latest);
    known.removeIf(other -> other.teamId() == name.teamId());
    known.add(latest);
  }

  private void set(int row, TeamName name) {
    names[row] = name.name();
    rows.set(row, namedAt, name.namedAtMicros());
  }

  private TeamName name(int row) {
    return names[row] == null ? null : new TeamName(teamId(row), names[row], namedAtMicros(row));
  }

  /** The team of the player's latest spin from then on that names one, or {@link Spin#NO_TEAM}. */
  int teamSince(int row, long micros) {
    return playedAtMicros(row) >= micros ? teamId(row) : Spin.NO_TEAM;
  }

  /** That team's name in the player's spins from then on; null if none. */
  String nameSince(int row, long micros) {
    boolean isKnown = playedAtMicros(row) >= micros && names[row] != null;
    return isKnown && namedAtMicros(row) >= micros ? names[row] : null;
  }

  /** The team of the player's latest spin that names one, or {@link Spin#NO_TEAM}. */
  int teamId(int row) {
    return rows.teamId(row);
  }

  /** Event time of that spin, microseconds. */
  long playedAtMicros(int row) {
    return rows.get(row, playedAt);
  }

  private long namedAtMicros(int row) {
    return rows.get(row, namedAt);
  }

  /** The latest names of all teams of the player. */
  List<TeamName> names(int row) {
    List<TeamName> all = new ArrayList<>(others.getOrDefault(row, List.of()));
    if (names[row] != null) {
      all.add(name(row));
    }
    return all;
  }
}
