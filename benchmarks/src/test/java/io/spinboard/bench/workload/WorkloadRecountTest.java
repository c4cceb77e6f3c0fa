package io.spinboard.bench.workload;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.PlayerRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadRecountTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void theTotalsAreThoseOfAllSpins() {
    WorkloadRecount recount = new WorkloadRecount();
    List.of(spin(5, 10), spin(3, 7), spin(5, 1)).forEach(recount::add);
    recount.end();

    assertThat(recount.spins(), is(3L));
    assertThat(recount.players(), is(2));
    assertThat(recount.points(), is(18L));
    assertThat(recount.spinsByGame(), is(Map.of(1, 3L)));
  }

  @Test
  void theBoardsAreThoseOfTheNaiveRecount() {
    Workload workload = new Workload(10_000, 200, 15, 3, false);
    // From Sunday evening to Monday: two of each kind of period.
    Simulation simulation = workload.at(1, MONDAY.minusSeconds(5_000));
    List<Spin> spins =
        LongStream.range(0, workload.spins()).mapToObj(new Simulator(simulation)::spin).toList();
    NaiveRecount naive = new NaiveRecount(spins, WorkloadRecount.BOARD_SIZE);

    assertThat(
        workload.recount(simulation).topPlayers(List.of(BoardPeriod.values())),
        is(
            Stream.of(BoardPeriod.values())
                .flatMap(period -> naive.topPlayers(period).stream())
                .toList()));
  }

  @Test
  void theBoardsOfAKindOfPeriodsAreSelected() {
    WorkloadRecount recount = new WorkloadRecount();
    recount.add(spin(5, 10));
    recount.end();

    assertThat(
        recount.topPlayers(List.of(BoardPeriod.ALL_TIME)),
        is(
            List.of(
                new PlayerRow(BoardPeriod.ALL_TIME, Instant.EPOCH, 1, 5, 9, "Teal-Stoat", 10, 1))));
  }

  private static Spin spin(int player, long win) {
    return new Spin(player, 1, 1, win, 0, 9, "Teal-Stoat", null);
  }
}
