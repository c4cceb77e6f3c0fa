package io.spinboard.replay.recount;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.Boards;
import io.spinboard.replay.boards.HotRow;
import io.spinboard.replay.boards.MvpRow;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.boards.PlayerRow;
import io.spinboard.replay.boards.TeamRow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Counts spins again, the plain way: what the boards must say, from a list of spins and nothing
 * else. It shares no code with the pipeline, so that the two can judge each other, and prefers
 * being obviously right to being fast.
 *
 * <p>Of spins with an equal id the first one in the list counts.
 */
public final class Recount {

  private final List<Spin> spins;
  private final int topK;

  /**
   * Takes the spins to count.
   *
   * @param spins in any order, all of them within reach: none too late to count
   * @param topK how many ranks a board has, above 0
   */
  public Recount(Iterable<Spin> spins, int topK) {
    var seen = new HashSet<String>();
    this.spins =
        StreamSupport.stream(spins.spliterator(), false)
            .filter(spin -> spin.spinId() == null || seen.add(spin.spinId()))
            .toList();
    this.topK = topK;
  }

  /**
   * Counts the boards of all periods of some kinds and the hot streaks at a moment.
   *
   * @param periods the kinds of periods to count
   * @param asOf when the hot streaks are taken; null for none
   * @param shortWindow how far back a streak looks for now
   * @param longWindow how far back a streak looks for usual
   * @throws ArithmeticException if a sum of points does not fit 64 bits
   */
  public Boards boards(
      Collection<Period> periods, Instant asOf, Duration shortWindow, Duration longWindow) {
    List<Period> kinds = periods.stream().distinct().sorted().toList();
    return new Boards(
        kinds.stream().flatMap(period -> topPlayers(period).stream()).toList(),
        kinds.stream().flatMap(period -> topTeams(period).stream()).toList(),
        kinds.stream().flatMap(period -> teamMvps(period).stream()).toList(),
        asOf == null ? List.of() : hotStreaks(asOf, shortWindow, longWindow));
  }

  /** The players with the most points, for every period of a kind that has a spin. */
  public List<PlayerRow> topPlayers(Period period) {
    return everyPeriod(period, this::topPlayers);
  }

  /** The teams with the most points, for every period of a kind that has a spin for a team. */
  public List<TeamRow> topTeams(Period period) {
    return everyPeriod(period, this::topTeams);
  }

  /** Each team's best player by the share in its points, for every period of a kind with points. */
  public List<MvpRow> teamMvps(Period period) {
    return everyPeriod(period, this::teamMvps);
  }

  /**
   * The players on a streak: with a spin in the short window and points in the long one.
   *
   * @param asOf the end of both windows, exclusive
   * @param shortWindow the length of the short window, up to that of the long one
   * @param longWindow the length of the long window
   */
  public List<HotRow> hotStreaks(Instant asOf, Duration shortWindow, Duration longWindow) {
    List<Spin> lately = between(asOf.minus(longWindow), asOf);
    Instant shortStart = asOf.minus(shortWindow);
    return Ranking.of(
        Streak.among(lately, micros(shortStart)),
        Streak.HOTTEST_FIRST,
        topK,
        (rank, streak) -> streak.row(asOf, rank));
  }

  private List<PlayerRow> topPlayers(Period period, Instant start, List<Spin> itsSpins) {
    return Ranking.of(
        Tally.by(Spin::playerId, itsSpins),
        Tally.LEADERS_FIRST,
        topK,
        (rank, player) -> {
          Integer team = Teams.latest(player.spins());
          return new PlayerRow(
              period,
              start,
              rank,
              player.id(),
              team,
              Teams.name(team, itsSpins),
              player.points(),
              player.spins().size());
        });
  }

  private List<TeamRow> topTeams(Period period, Instant start, List<Spin> itsSpins) {
    return Ranking.of(
        Tally.by(Spin::teamId, Teams.spinsWithTeam(itsSpins)),
        Tally.LEADERS_FIRST,
        topK,
        (rank, team) ->
            new TeamRow(
                period,
                start,
                rank,
                team.id(),
                Teams.name(team.id(), team.spins()),
                team.points(),
                team.spins().size()));
  }

  private List<MvpRow> teamMvps(Period period, Instant start, List<Spin> itsSpins) {
    return Ranking.of(
        Tally.by(Spin::teamId, Teams.spinsWithTeam(itsSpins))
            .filter(team -> team.points() > 0)
            .map(Mvp::of),
        Mvp.GREATEST_SHARE_FIRST,
        topK,
        (rank, mvp) -> mvp.row(period, start, rank));
  }

  private <T> List<T> everyPeriod(Period period, OnePeriod<T> board) {
    var periods =
        spins.stream()
            .collect(groupingBy(spin -> period.startOf(time(spin)), TreeMap::new, toList()));
    var rows = new ArrayList<T>();
    periods.forEach((start, itsSpins) -> rows.addAll(board.of(period, start, itsSpins)));
    return rows;
  }

  private List<Spin> between(Instant start, Instant end) {
    long from = micros(start);
    long to = micros(end);
    return spins.stream()
        .filter(spin -> from <= spin.eventTimeMicros() && spin.eventTimeMicros() < to)
        .toList();
  }

  private static Instant time(Spin spin) {
    return Instant.EPOCH.plus(spin.eventTimeMicros(), ChronoUnit.MICROS);
  }

  private static long micros(Instant moment) {
    return Math.multiplyExact(moment.getEpochSecond(), 1_000_000L) + moment.getNano() / 1_000;
  }

  private interface OnePeriod<T> {
    List<T> of(Period period, Instant start, List<Spin> itsSpins);
  }
}
