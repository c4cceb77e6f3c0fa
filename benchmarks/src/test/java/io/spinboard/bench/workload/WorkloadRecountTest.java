package io.spinboard.bench.workload;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.boards.PlayerRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadRecountTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void pointsAreAddedUpAndTiesAreForTheSmallerNumber() {
    WorkloadRecount recount = recount(spin(5, 10), spin(3, 7), spin(4, 7), spin(5, 1), spin(6, 0));

    assertThat(
        recount.topPlayers(List.of(Period.ALL_TIME), 3),
        contains(row(1, 5, 11, 2), row(2, 3, 7, 1), row(3, 4, 7, 1)));
  }

  @Test
  void spinsAndPointsAreThoseOfAll() {
    WorkloadRecount recount = recount(spin(5, 10), spin(3, 7));

    assertThat(recount.spins(), is(2L));
    assertThat(recount.points(), is(17L));
    assertThat(recount.spinsByGame(), is(Map.of(1, 2L)));
  }

  @Test
  void itAgreesWithTheOracleThatJudgesThePipeline() {
    Workload workload = new Workload(10_000, 200, 15, 3, false);
    // From Sunday evening to Monday: two of each kind of period.
    Simulation simulation = workload.at(1, MONDAY.minusSeconds(5_000));
    List<Spin> spins =
        LongStream.range(0, workload.spins()).mapToObj(new Simulator(simulation)::spin).toList();
    var oracle = new io.spinboard.replay.recount.Recount(spins, 10);

    assertThat(
        workload.recount(simulation).topPlayers(List.of(Period.values()), 10),
        is(
            Stream.of(Period.values())
                .flatMap(period -> oracle.topPlayers(period).stream())
                .toList()));
  }

  private static WorkloadRecount recount(Spin... spins) {
    WorkloadRecount recount = new WorkloadRecount();
    List.of(spins).forEach(recount::add);
    return recount;
  }

  private static Spin spin(int player, long win) {
    return new Spin(player, 1, 1, win, 0, 9, "Teal-Stoat", null);
  }

  private static PlayerRow row(int rank, int player, long points, long spins) {
    return new PlayerRow(
        Period.ALL_TIME, Instant.EPOCH, rank, player, 9, "Teal-Stoat", points, spins);
  }
}
