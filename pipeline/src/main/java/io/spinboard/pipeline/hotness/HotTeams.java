package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.LatestTeam;
import io.spinboard.pipeline.standings.PlayerRows;
import io.spinboard.pipeline.standings.TeamName;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which team each of {@link HotPlayers} plays for, and what it is called. */
final class HotTeams {
  /** How many numbers of a player's row are about the team, apart from its id. */
  static final int NUMBERS = 2;

  private final PlayerRows rows;

  /** Which number of a row tells when the player last played for the team, microseconds. */
  private final int playedAt;

  /** Which one tells when it was last called by its name, microseconds; only with a name. */
  private final int namedAt;

  private String[] names;

  /** The latest name of each other team of those who have played for several; hardly anybody. */
  private final Int2ObjectMap<List<TeamName>> others = new Int2ObjectOpenHashMap<>();

  /**
   * Of nobody yet.
   *
   * @param firstNumber of a row that is about the team
   */
  HotTeams(PlayerRows rows, int firstNumber) {
    this.rows = rows;
    playedAt = firstNumber;
    namedAt = firstNumber + 1;
    names = new String[rows.capacity()];
  }

  /** The player in this place, who may be a new one, has played for no team. */
  void forget(int place) {
    if (place >= names.length) {
      names = Arrays.copyOf(names, rows.capacity());
    }
    rows.setTeamId(place, Spin.NO_TEAM);
    rows.set(place, playedAt, Long.MIN_VALUE);
    names[place] = null;
    others.remove(place);
  }

  /**
   * Takes in that a player has spun for a team.
   *
   * @param name what the spin calls the team; null if nothing
   */
  void playedFor(int place, int teamId, String name, long atMicros) {
    if (LatestTeam.replaces(teamId(place), playedAtMicros(place), teamId, atMicros)) {
      rows.set(place, playedAt, atMicros);
      if (teamId(place) != teamId) {
        changeTo(place, teamId);
      }
    }
    if (name != null) {
      called(place, teamId, name, atMicros);
    }
  }

  private void changeTo(int place, int teamId) {
    TeamName before = name(place);
    rows.setTeamId(place, teamId);
    names[place] = null;
    List<TeamName> known = others.get(place);
    if (known != null) {
      known.stream().filter(other -> other.teamId() == teamId).forEach(other -> set(place, other));
      known.removeIf(other -> other.teamId() == teamId);
    }
    if (before != null) {
      calledOther(place, before);
    }
  }

  /** Takes in what a team that the player has played for is called. */
  void called(int place, int teamId, String name, long atMicros) {
    if (teamId != teamId(place)) {
      calledOther(place, new TeamName(teamId, name, atMicros));
    } else if (names[place] == null || atMicros > namedAtMicros(place)) {
      names[place] = name;
      rows.set(place, namedAt, atMicros);
    } else if (atMicros == namedAtMicros(place)) {
      set(place, name(place).latest(new TeamName(teamId, name, atMicros)));
    }
  }

  private void calledOther(int place, TeamName name) {
    List<TeamName> known = others.computeIfAbsent(place, key -> new ArrayList<>(1));
    TeamName latest =
        known.stream()
            .filter(other -> other.teamId() == name.teamId())
            .reduce(name, TeamName::latest);
    known.removeIf(other -> other.teamId() == name.teamId());
    known.add(latest);
  }

  private void set(int place, TeamName name) {
    names[place] = name.name();
    rows.set(place, namedAt, name.namedAtMicros());
  }

  private TeamName name(int place) {
    return names[place] == null
        ? null
        : new TeamName(teamId(place), names[place], namedAtMicros(place));
  }

  /** The team of the player's latest spin since then that names one, or {@link Spin#NO_TEAM}. */
  int teamSince(int place, long micros) {
    return playedAtMicros(place) >= micros ? teamId(place) : Spin.NO_TEAM;
  }

  /** What the player's own spins since then call that team; null if nothing. */
  String nameSince(int place, long micros) {
    boolean isKnown = playedAtMicros(place) >= micros && names[place] != null;
    return isKnown && namedAtMicros(place) >= micros ? names[place] : null;
  }

  /** The team that the player last played for, or {@link Spin#NO_TEAM}. */
  int teamId(int place) {
    return rows.teamId(place);
  }

  /** When the player last played for a team. */
  long playedAtMicros(int place) {
    return rows.get(place, playedAt);
  }

  private long namedAtMicros(int place) {
    return rows.get(place, namedAt);
  }

  /** The names that are known of the player's teams. */
  List<TeamName> names(int place) {
    List<TeamName> all = new ArrayList<>(others.getOrDefault(place, List.of()));
    if (names[place] != null) {
      all.add(name(place));
    }
    return all;
  }
}
