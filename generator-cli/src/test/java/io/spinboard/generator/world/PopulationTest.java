package io.spinboard.generator.world;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.RotatingTeams;
import io.spinboard.generator.world.Population.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {
  private static final Instant START = Instant.parse("2026-11-22T05:00:00Z");
  private static final Simulation SIMULATION = Simulation.startingAt(START);
  private static final int MANY = 100_000;
  private static final long MINUTE = 60_000_000;

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000, 10_000_000})
  void spinsPerPlayerFollowZipfsLaw(int users) {
    List<Integer> spins = spinsPerPlayer(of(new FixedPlayers(users, 0, 1, null), 20), MANY);

    // The most active players follow the density 1/x, truncated at the number of players.
    double top = Math.log(users + 2);
    assertThat(spins.get(0) / (double) MANY, closeTo(Math.log(2) / top, 0.01));
    assertThat(spins.get(9) / (double) MANY, closeTo(Math.log(11 / 10.0) / top, 0.005));
  }

  @Test
  void theMostActivePlayersHaveArbitraryIds() {
    Simulation skewed = of(new FixedPlayers(1_000, 0, 1, null), 20);

    Map<Integer, Long> spins =
        spins(skewed, MANY).stream()
            .collect(Collectors.groupingBy(Spin::playerId, Collectors.counting()));

    assertThat(spins.size(), is(1_001));
    assertThat(Collections.min(spins.keySet()), is(100));
    assertThat(Collections.max(spins.keySet()), is(1_100));
    long low = spins.keySet().stream().filter(player -> player < 600).mapToLong(spins::get).sum();
    assertThat(low / (double) MANY, is(both(greaterThan(0.25)).and(lessThan(0.75))));
  }

  @Test
  void playersPlayInSessions() {
    Sessions sessions = new Sessions(20, Duration.ofMinutes(10));
    Simulation simulation = of(new FixedPlayers(5_000, 0, 0, sessions), 10);

    Map<Integer, List<Long>> timesOfPlayers = new TreeMap<>();
    for (Spin spin : spins(simulation, 6 * 3_600 * 10)) {
      timesOfPlayers
          .computeIfAbsent(spin.playerId(), player -> new ArrayList<>())
          .add(spin.eventTimeMicros());
    }

    assertThat(timesOfPlayers.size(), is(both(greaterThan(550)).and(lessThan(900))));
    List<Long> lengths =
        timesOfPlayers.values().stream().flatMap(PopulationTest::sessions).toList();
    // Sometimes the next session of a seat has the same player.
    long longer = lengths.stream().filter(length -> length > 15 * MINUTE).count();
    assertThat(longer / (double) lengths.size(), is(lessThan(0.02)));
    double mean = lengths.stream().mapToLong(length -> length).average().orElseThrow();
    assertThat(mean / MINUTE, closeTo(10, 1));
  }

  @Test
  void concurrentPlayersAreLimitedAndSpinOften() {
    Simulation simulation =
        of(new FixedPlayers(5_000, 0, 1, new Sessions(20, Duration.ofMinutes(10))), 10);
    Simulator simulator = new Simulator(simulation);

    for (long first = 0; first < 100_000; first += 5_000) {
      Map<Integer, Long> inTenSeconds =
          LongStream.range(first, first + 100)
              .mapToObj(simulator::spin)
              .collect(Collectors.groupingBy(Spin::playerId, Collectors.counting()));
      // Some players are replaced within the ten seconds.
      assertThat(inTenSeconds.size(), is(lessThanOrEqualTo(24)));
      assertThat(Collections.max(inTenSeconds.values()), is(greaterThanOrEqualTo(5L)));
    }
  }

  /** The lengths of play without a break of a minute, in microseconds. */
  private static Stream<Long> sessions(List<Long> times) {
    List<Long> lengths = new ArrayList<>();
    long sessionStart = times.get(0);
    for (int i = 1; i <= times.size(); i++) {
      if (i == times.size() || times.get(i) - times.get(i - 1) > MINUTE) {
        lengths.add(times.get(i - 1) - sessionStart);
        sessionStart = i == times.size() ? 0 : times.get(i);
      }
    }
    return lengths.stream();
  }

  @Test
  void teamsExistFor20To40MinutesAndAreReplaced() {
    List<Spin> spins = spins(of(new RotatingTeams(10, 5, 15), 5), 5 * 3_600 * 6);

    Map<Integer, List<Spin>> teams =
        spins.stream()
            .collect(Collectors.groupingBy(Spin::teamId, TreeMap::new, Collectors.toList()));
    assertThat(teams.size(), is(both(greaterThan(110)).and(lessThan(145))));
    for (List<Spin> team : teams.values()) {
      long life = last(team).eventTimeMicros() - team.get(0).eventTimeMicros();
      assertThat(life, is(lessThanOrEqualTo(40 * MINUTE)));
      boolean whole =
          team.get(0).eventTimeMicros() > micros() + MINUTE
              && last(team).eventTimeMicros() < last(spins).eventTimeMicros() - MINUTE;
      // Only the time from the first spin to the last is visible.
      assertThat(life, is(greaterThanOrEqualTo(whole ? 19 * MINUTE : 0)));
      Set<Integer> members = values(team, Spin::playerId);
      assertThat(members.size(), is(lessThanOrEqualTo(15)));
      assertThat(members.size(), is(greaterThanOrEqualTo(whole ? 5 : 1)));
      assertThat(values(team, Spin::teamName), hasSize(1));
    }
    assertThat(values(spins, Spin::teamName), hasSize(teams.size()));
    assertThat(playersInSeveralTeams(spins), hasSize(0));
  }

  private static Set<Integer> playersInSeveralTeams(List<Spin> spins) {
    Map<Integer, Set<Integer>> teams =
        spins.stream()
            .collect(
                Collectors.groupingBy(
                    Spin::playerId, Collectors.mapping(Spin::teamId, Collectors.toSet())));
    Set<Integer> several = new HashSet<>(teams.keySet());
    several.removeIf(player -> teams.get(player).size() == 1);
    return several;
  }

  @Test
  void oneTeamInTwoHasARobotThatSpinsLikeTwoMembers() {
    Simulation simulation =
        of(new RotatingTeams(200, 10, 10), 1_000).withRobots(new Robots(2, OptionalDouble.empty()));

    Map<Integer, List<Spin>> teams =
        spins(simulation, 200_000).stream().collect(Collectors.groupingBy(Spin::teamId));

    List<List<Spin>> withRobot =
        teams.values().stream().filter(team -> values(team, Spin::playerId).size() == 11).toList();
    assertThat(withRobot.size() / (double) teams.size(), closeTo(0.5, 0.12));
    double mean =
        withRobot.stream()
            .mapToDouble(team -> mostOfOne(team) / (double) team.size())
            .average()
            .orElseThrow();
    assertThat(mean, closeTo(1 / 6.0, 0.03));
  }

  @Test
  void aRobotTakesItsShareOfTheSpins() {
    Simulation simulation =
        of(new FixedPlayers(1_000, 10, 0, null), 20)
            .withRobots(new Robots(1, OptionalDouble.of(0.4)));

    Map<Integer, List<Spin>> teams =
        spins(simulation, MANY).stream()
            .filter(Spin::hasTeam)
            .collect(Collectors.groupingBy(Spin::teamId));

    assertThat(teams.size(), is(10));
    teams
        .values()
        .forEach(team -> assertThat(mostOfOne(team) / (double) team.size(), closeTo(0.4, 0.02)));
    Set<Integer> robots =
        teams.values().stream()
            .map(team -> Collections.max(values(team, Spin::playerId)))
            .collect(Collectors.toSet());
    assertThat(robots, is(IntStream.rangeClosed(1_101, 1_110).boxed().collect(Collectors.toSet())));
  }

  private static long mostOfOne(List<Spin> team) {
    return Collections.max(
        team.stream()
            .collect(Collectors.groupingBy(Spin::playerId, Collectors.counting()))
            .values());
  }

  /** The number of spins of each player, in descending order. */
  private static List<Integer> spinsPerPlayer(Simulation simulation, int count) {
    return spins(simulation, count).stream()
        .collect(Collectors.groupingBy(Spin::playerId, Collectors.summingInt(spin -> 1)))
        .values()
        .stream()
        .sorted(Collections.reverseOrder())
        .toList();
  }

  private static Simulation of(Population population, double rate) {
    return SIMULATION.withPopulation(population).withArrivals(ArrivalProcess.steady(rate));
  }

  private static List<Spin> spins(Simulation simulation, int count) {
    return LongStream.range(0, count).mapToObj(new Simulator(simulation)::spin).toList();
  }

  private static <T> Set<T> values(List<Spin> spins, Function<Spin, T> value) {
    return spins.stream().map(value).collect(Collectors.toSet());
  }

  private static Spin last(List<Spin> spins) {
    return spins.get(spins.size() - 1);
  }

  private static long micros() {
    return START.toEpochMilli() * 1000;
  }
}
