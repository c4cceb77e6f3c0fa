package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.LatestTeam;
import io.spinboard.pipeline.standings.TeamName;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which team each of {@link HotPlayers} plays for, and what it is called. */
final class HotTeams {
  private int[] teamIds;
  private long[] playedAtMicros;
  private String[] names;
  private long[] namedAtMicros;

  /** The latest name of each other team of those who have played for several; hardly anybody. */
  private final Int2ObjectMap<List<TeamName>> others = new Int2ObjectOpenHashMap<>();

  HotTeams(int capacity) {
    teamIds = new int[capacity];
    playedAtMicros = new long[capacity];
    names = new String[capacity];
    namedAtMicros = new long[capacity];
    forget(0, capacity);
  }

  void grow(int capacity) {
    int before = teamIds.length;
    teamIds = Arrays.copyOf(teamIds, capacity);
    playedAtMicros = Arrays.copyOf(playedAtMicros, capacity);
    names = Arrays.copyOf(names, capacity);
    namedAtMicros = Arrays.copyOf(namedAtMicros, capacity);
    forget(before, capacity);
  }

  void forget(int place) {
    forget(place, place + 1);
    others.remove(place);
  }

  private void forget(int from, int to) {
    Arrays.fill(teamIds, from, to, Spin.NO_TEAM);
    Arrays.fill(playedAtMicros, from, to, Long.MIN_VALUE);
    Arrays.fill(names, from, to, null);
  }

  /**
   * Takes in that a player has spun for a team.
   *
   * @param name what the spin calls the team; null if nothing
   */
  void playedFor(int place, int teamId, String name, long atMicros) {
    if (LatestTeam.replaces(teamIds[place], playedAtMicros[place], teamId, atMicros)) {
      playedAtMicros[place] = atMicros;
      if (teamIds[place] != teamId) {
        changeTo(place, teamId);
      }
    }
    if (name != null) {
      called(place, teamId, name, atMicros);
    }
  }

  private void changeTo(int place, int teamId) {
    TeamName before = name(place);
    teamIds[place] = teamId;
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
    if (teamId != teamIds[place]) {
      calledOther(place, new TeamName(teamId, name, atMicros));
    } else if (names[place] == null || atMicros > namedAtMicros[place]) {
      names[place] = name;
      namedAtMicros[place] = atMicros;
    } else if (atMicros == namedAtMicros[place]) {
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
    namedAtMicros[place] = name.namedAtMicros();
  }

  private TeamName name(int place) {
    return names[place] == null
        ? null
        : new TeamName(teamIds[place], names[place], namedAtMicros[place]);
  }

  /** The team of the player's latest spin since then that names one, or {@link Spin#NO_TEAM}. */
  int teamSince(int place, long micros) {
    return playedAtMicros[place] >= micros ? teamIds[place] : Spin.NO_TEAM;
  }

  /** What the player's own spins since then call that team; null if nothing. */
  String nameSince(int place, long micros) {
    boolean isKnown = playedAtMicros[place] >= micros && names[place] != null;
    return isKnown && namedAtMicros[place] >= micros ? names[place] : null;
  }

  /** The team that the player last played for, or {@link Spin#NO_TEAM}. */
  int teamId(int place) {
    return teamIds[place];
  }

  /** When the player last played for a team. */
  long playedAtMicros(int place) {
    return playedAtMicros[place];
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
