package io.spinboard.generator.world;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.events.SpinEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private static final Instant START = Instant.parse("2026-11-22T05:00:00Z");
  private static final Simulation SIMULATION = Simulation.startingAt(START);
  private static final int MANY = 30_000;

  @Test
  void theFirstSpinsNeverChange() {
    Simulator simulator = new Simulator(SIMULATION.withSpinIds(true));

    assertThat(
        LongStream.range(0, 3).mapToObj(index -> json(simulator.spin(index))).toList(),
        contains(
            "{'playerId':142,'gameId':13,'stake':247,'win':0,"
                + "'eventTime':'2026-11-22 05:00:00.021637',"
                + "'teamId':3,'teamName':'Bronze-Dolphin','spinId':'1-660d6596f5400-0'}",
            "{'playerId':189,'gameId':13,'stake':12,'win':407,"
                + "'eventTime':'2026-11-22 05:00:00.056571',"
                + "'teamId':10,'teamName':'Jade-Lynx','spinId':'1-660d6596f5400-1'}",
            "{'playerId':190,'gameId':12,'stake':277,'win':0,"
                + "'eventTime':'2026-11-22 05:00:00.141203',"
                + "'teamId':1,'teamName':'Amber-Badger','spinId':'1-660d6596f5400-2'}"));
  }

  @Test
  void aSpinDependsOnlyOnSeedAndIndex() {
    List<Spin> forwards = spins(SIMULATION, 100);
    Simulator another = new Simulator(SIMULATION);

    for (int i = 99; i >= 0; i--) {
      assertThat(another.spin(i), is(forwards.get(i)));
    }
    assertThat(spins(SIMULATION.withSeed(2), 100), not(equalTo(forwards)));
  }

  @Test
  void usesTheWholeRangesOfTheSeedData() {
    List<Spin> spins = spins(SIMULATION.withPlayers(10, 10), MANY);

    assertThat(values(spins, Spin::playerId), is(range(100, 110)));
    assertThat(values(spins, Spin::gameId), is(range(10, 15)));
    assertThat(values(spins, Spin::stake), is(range(10, 300)));
    Set<Integer> wins = values(spins, spin -> (int) spin.win());
    assertThat(wins.remove(0), is(true));
    assertThat(wins, is(range(100, 500)));
  }

  @Test
  void oneSpinInThreeWins() {
    long winning = spins(SIMULATION, MANY).stream().filter(spin -> spin.win() > 0).count();

    assertThat((double) winning / MANY, closeTo(1 / 3.0, 0.02));
  }

  @Test
  void aPlayerNeverChangesTeams() {
    List<Spin> spins = spins(SIMULATION, MANY);

    var teamsOfPlayers =
        spins.stream()
            .collect(
                Collectors.groupingBy(
                    Spin::playerId, Collectors.mapping(Spin::teamId, Collectors.toSet())));

    teamsOfPlayers.values().forEach(teams -> assertThat(teams, hasSize(1)));
    Set<Integer> teams = values(spins, Spin::teamId);
    assertThat(teams.remove(Spin.NO_TEAM), is(true));
    assertThat(teams, is(range(1, 10)));
  }

  @Test
  void everyTeamHasADistinctName() {
    String[] names = GeneratedTeamNames.first(1000);

    assertThat(Set.of(names), hasSize(1000));
    assertThat(names[0], is("Amber-Badger"));
    assertThat(names[1], is("Azure-Crane"));
    assertThat(names[256], is("Amber-Badger-2"));
  }

  @Test
  void simulatesPlayersWithoutTeams() {
    List<Spin> spins = spins(SIMULATION.withPlayers(100, 0), 1000);

    assertThat(values(spins, Spin::teamId), contains(Spin.NO_TEAM));
    assertThat(spins.stream().map(Spin::teamName).toList(), everyItem(nullValue()));
  }

  @Test
  void eventTimesFollowTheRateAndNeverDecrease() {
    List<Spin> spins = spins(SIMULATION.withArrivals(ArrivalProcess.steady(1000)), MANY);

    long previous = micros(START);
    for (int i = 0; i < MANY; i++) {
      long time = spins.get(i).eventTimeMicros();
      assertThat(time, greaterThanOrEqualTo(previous));
      assertThat((double) (time - micros(START)), closeTo((i + 0.5) * 1000, 500));
      previous = time;
    }
  }

  @Test
  void eventTimesCanBeEvenlySpaced() {
    Simulator simulator =
        new Simulator(
            SIMULATION.withArrivals(new ArrivalProcess(RateCurve.steady(4), SpinSpacing.EVEN)));

    assertThat(simulator.eventTimeMicros(0), is(micros(START)));
    assertThat(simulator.eventTimeMicros(1), is(micros(START) + 250_000));
    assertThat(
        simulator.eventTimeMicros(4_000_000_000L), is(micros(START) + 1_000_000_000_000_000L));
  }

  @Test
  void spinIdsAreUniqueAcrossSpinsAndRuns() {
    Simulation first = SIMULATION.withSpinIds(true);
    Simulation second = Simulation.startingAt(START.plusSeconds(1)).withSpinIds(true);

    Set<String> ids =
        IntStream.range(0, 1000)
            .boxed()
            .flatMap(i -> Stream.of(first, second).map(s -> new Simulator(s).spin(i).spinId()))
            .collect(Collectors.toSet());

    assertThat(ids, hasSize(2000));
    assertThat(new Simulator(SIMULATION).spin(0).spinId(), nullValue());
  }

  @Test
  void everySpinDecodes() {
    SpinDecoder decoder = new SpinDecoder(Duration.ofDays(1), InstantSource.fixed(START));

    for (Spin spin : spins(SIMULATION.withSeed(Long.MIN_VALUE).withSpinIds(true), 1000)) {
      assertThat(decoder.decode(SpinEncoder.encode(spin)), is(spin));
    }
  }

  @Test
  void rejectsInvalidSettings() {
    assertThrows(IllegalArgumentException.class, () -> SIMULATION.withPlayers(0, 10));
    assertThrows(IllegalArgumentException.class, () -> SIMULATION.withPlayers(100, -1));
    assertThrows(IllegalArgumentException.class, () -> ArrivalProcess.steady(0));
    assertThrows(IllegalArgumentException.class, () -> ArrivalProcess.steady(Double.NaN));
  }

  private static List<Spin> spins(Simulation simulation, int count) {
    Simulator simulator = new Simulator(simulation);
    return LongStream.range(0, count).mapToObj(simulator::spin).toList();
  }

  private static Set<Integer> values(List<Spin> spins, Function<Spin, Integer> value) {
    return spins.stream().map(value).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> range(int min, int max) {
    return IntStream.rangeClosed(min, max).boxed().collect(Collectors.toSet());
  }

  private static String json(Spin spin) {
    return new String(SpinEncoder.encode(spin), StandardCharsets.UTF_8).replace('"', '\'');
  }

  private static long micros(Instant time) {
    return time.toEpochMilli() * 1000;
  }
}
