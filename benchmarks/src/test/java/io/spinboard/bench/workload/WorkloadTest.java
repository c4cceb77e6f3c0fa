package io.spinboard.bench.workload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.Simulator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Instant END = Instant.parse("2026-11-22T05:00:00Z");
  private static final Workload WORKLOAD = new Workload(20_000, 500, 20, 7, false);

  @Test
  void equalSeedsGiveEqualSpins() {
    assertThat(spins(WORKLOAD), is(spins(new Workload(20_000, 500, 20, 7, false))));
    assertThat(spins(WORKLOAD), is(not(spins(new Workload(20_000, 500, 20, 8, false)))));
  }

  @Test
  void hasTheGivenNumbersOfPlayersAndTeams() {
    List<Spin> spins = spins(WORKLOAD);

    assertThat(spins.stream().map(Spin::playerId).collect(toSet()), hasSize(500));
    assertThat(
        spins.stream().filter(Spin::hasTeam).map(Spin::teamId).collect(toSet()), hasSize(20));
  }

  @Test
  void aPlayerAlwaysHasTheSameTeam() {
    Map<Integer, Set<Integer>> teams =
        spins(WORKLOAD).stream()
            .collect(groupingBy(Spin::playerId, mapping(Spin::teamId, toSet())));

    assertThat(teams.values(), everyItem(hasSize(1)));
  }

  @Test
  void eventTimesAreEvenlySpacedUpToTheEnd() {
    List<Spin> spins = spins(WORKLOAD);
    long end = TimeUnit.SECONDS.toMicros(END.getEpochSecond());

    assertThat(spins.get(0).eventTimeMicros(), is(end - 1_000_000));
    assertThat(spins.get(spins.size() - 1).eventTimeMicros(), is(end - 50));
  }

  @Test
  void recordsAreSpreadOverAllPartitions() {
    int[] records = new int[4];
    for (Spin spin : spins(WORKLOAD)) {
      byte[] key = Integer.toString(spin.playerId()).getBytes(US_ASCII);
      records[BuiltInPartitioner.partitionForKey(key, records.length)]++;
    }

    assertThat(
        IntStream.of(records).boxed().toList(),
        everyItem(is(both(greaterThan(4_000)).and(lessThan(6_000)))));
  }

  @Test
  void spinsHaveIdsOnlyIfRequested() {
    assertThat(spins(WORKLOAD).get(0).spinId(), is(nullValue()));
    assertThat(spins(new Workload(1, 2, 0, 7, true)).get(0).spinId(), is(notNullValue()));
  }

  @Test
  void mostSpinsWinNothing() {
    long wins = spins(WORKLOAD).stream().filter(spin -> spin.win() > 0).count();

    assertThat(wins, is(lessThanOrEqualTo(WORKLOAD.spins() / 2)));
  }

  private static List<Spin> spins(Workload workload) {
    Simulator simulator = new Simulator(workload.endingAt(END));
    return LongStream.range(0, workload.spins()).mapToObj(simulator::spin).toList();
  }
}
