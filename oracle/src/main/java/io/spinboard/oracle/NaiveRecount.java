package io.spinboard.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Computes the boards of players, teams, MVPs and hot streaks from a list of spins. Obvious
 * correctness is preferred to speed: every board is computed anew from all spins.
 *
 * <p>Of spins with equal ids only the first one in the list counts. Boards of campaigns are
 * computed by {@link NaiveCampaignRecount}.
 */
public final class NaiveRecount {
  private final List<Spin> spins;
  private final int topK;

  /**
   * Takes the spins to count.
   *
   * @param spins in any order; none of them too late for its periods
   * @param topK the number of ranks on a board, above 0
   */
  public NaiveRecount(Iterable<Spin> spins, int topK) {
    this.spins = DistinctSpins.of(spins);
    this.topK = topK;
  }

  /**
   * Computes the boards of all periods of some kinds, and the hot streaks at one tick.
   *
   * @param periods the kinds of periods
   * @param asOf the tick of the hot streaks; null for none
   * @param shortWindow the length of the short window of hot streaks
   * @param longWindow the length of the long window of hot streaks
   * @throws ArithmeticException if a sum of points does not fit 64 bits
   */
  public Boards boards(
      Collection<BoardPeriod> periods, Instant asOf, Duration shortWindow, Duration longWindow) {
    List<BoardPeriod> kinds = periods.stream().distinct().sorted().toList();
    return new Boards(
        kinds.stream().flatMap(period -> topPlayers(period).stream()).toList(),
        kinds.stream().flatMap(period -> topTeams(period).stream()).toList(),
        kinds.stream().flatMap(period -> teamMvps(period).stream()).toList(),
        asOf == null ? List.of() : hotStreaks(asOf, shortWindow, longWindow));
  }

  /** The players with the most points, for every period of a kind with at least one spin. */
  public List<PlayerRow> topPlayers(BoardPeriod period) {
    return everyPeriod(period, this::topPlayers);
  }

  /** The teams with the most points, for every period of a kind with at least one team's spin. */
  public List<TeamRow> topTeams(BoardPeriod period) {
    return everyPeriod(period, this::topTeams);
  }

  /** The MVPs by their share of their team's points, for every period of a kind with points. */
  public List<MvpRow> teamMvps(BoardPeriod period) {
    return everyPeriod(period, this::teamMvps);
  }

  /**
   * The hottest players: those with a spin in the short window and points in the long one.
   *
   * @param asOf the end of both windows, exclusive
   * @param shortWindow the length of the short window, at most that of the long one
   * @param longWindow the length of the long window
   */
  public List<HotStreakRow> hotStreaks(Instant asOf, Duration shortWindow, Duration longWindow) {
    return Ranking.of(
        HotStreak.among(between(asOf.minus(longWindow), asOf), Micros.of(asOf.minus(shortWindow))),
        HotStreak.HOTTEST_FIRST,
        topK,
        (rank, streak) -> streak.row(asOf, rank));
  }

  private List<PlayerRow> topPlayers(BoardPeriod period, Instant start, List<Spin> periodSpins) {
    return Ranking.of(
        SubjectSpins.groupBy(Spin::playerId, periodSpins),
        SubjectSpins.MOST_POINTS_FIRST,
        topK,
        (rank, player) -> {
          Integer team = TeamLookup.latest(player.spins());
          return new PlayerRow(
              period,
              start,
              rank,
              player.id(),
              team,
              TeamLookup.name(team, periodSpins),
              player.points(),
              player.spins().size());
        });
  }

  private List<TeamRow> topTeams(BoardPeriod period, Instant start, List<Spin> periodSpins) {
    return Ranking.of(
        SubjectSpins.groupBy(Spin::teamId, TeamLookup.spinsWithTeam(periodSpins)),
        SubjectSpins.MOST_POINTS_FIRST,
        topK,
        (rank, team) ->
            new TeamRow(
                period,
                start,
                rank,
                team.id(),
                TeamLookup.name(team.id(), team.spins()),
                team.points(),
                team.spins().size()));
  }

  private List<MvpRow> teamMvps(BoardPeriod period, Instant start, List<Spin> periodSpins) {
    return Ranking.of(
        SubjectSpins.groupBy(Spin::teamId, TeamLookup.spinsWithTeam(periodSpins))
            .filter(team -> team.points() > 0)
            .map(TeamMvp::of),
        TeamMvp.GREATEST_SHARE_FIRST,
        topK,
        (rank, mvp) -> mvp.row(period, start, rank));
  }

  private <T> List<T> everyPeriod(BoardPeriod period, BoardOfPeriod<T> board) {
    var periods =
        spins.stream()
            .collect(
                groupingBy(
                    spin -> period.startOf(Micros.toInstant(spin.eventTimeMicros())),
                    TreeMap::new,
                    toList()));
    var rows = new ArrayList<T>();
    periods.forEach((start, periodSpins) -> rows.addAll(board.of(period, start, periodSpins)));
    return rows;
  }

  private List<Spin> between(Instant start, Instant end) {
    long from = Micros.of(start);
    long to = Micros.of(end);
    return spins.stream()
        .filter(spin -> from <= spin.eventTimeMicros() && spin.eventTimeMicros() < to)
        .toList();
  }

  private interface BoardOfPeriod<T> {
    List<T> of(BoardPeriod period, Instant start, List<Spin> periodSpins);
  }
}
