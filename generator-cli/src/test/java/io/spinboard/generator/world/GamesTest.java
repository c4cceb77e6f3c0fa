package io.spinboard.generator.world;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.events.Spin;
import io.spinboard.generator.world.Games.Points;
import io.spinboard.generator.world.Games.SlotMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GamesTest {
  private static final Simulation SIMULATION =
      Simulation.startingAt(Instant.parse("2026-11-22T05:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "LOW, 0.96, 0.3556, 0.01, 200000",
    "MEDIUM, 0.9, 0.1579, 0.02, 400000",
    "HIGH, 0.95, 0.0532, 0.03, 4000000"
  })
  void aSlotMachineReturnsItsShareWithItsVolatility(
      Volatility volatility, double share, double winners, double error, int spins) {
    SlotMachine machine = new SlotMachine(1, share, volatility);
    long staked = 0;
    long won = 0;
    long winning = 0;
    for (int i = 0; i < spins; i++) {
      SpinOutcome outcome = machine.play(new IndexedRandom(7, i));
      staked += outcome.stake();
      won += outcome.win();
      winning += outcome.win() > 0 ? 1 : 0;
    }

    assertThat((double) won / staked, closeTo(share, error));
    assertThat((double) winning / spins, closeTo(winners, 0.003));
  }

  @Test
  void allMachinesArePlayedEquallyOften() {
    Games games =
        new SlotMachines(
            List.of(
                new SlotMachine(7, 0.9, Volatility.LOW), new SlotMachine(9, 0.9, Volatility.HIGH)));

    List<Spin> spins = spins(SIMULATION.withGames(games, List.of()), 10_000);

    assertThat(share(spins, 7), closeTo(0.5, 0.02));
    assertThat(share(spins, 9), closeTo(0.5, 0.02));
  }

  @Test
  void pointsHaveNoStakeAndUseTheirWholeRange() {
    List<Spin> spins = spins(SIMULATION.withGames(new Points(3, 8), List.of()), 1_000);

    Set<Long> points = spins.stream().map(Spin::win).collect(Collectors.toSet());
    assertThat(points, is(Set.of(3L, 4L, 5L, 6L, 7L, 8L)));
    assertThat(spins.stream().allMatch(spin -> spin.stake() == 0 && spin.gameId() == 1), is(true));
  }

  @Test
  void aPromotedGameTakesHalfOfTheSpinsWhileActive() {
    GamePromotion promotion = new GamePromotion(13, Duration.ofMinutes(1), Duration.ofMinutes(4));
    List<Spin> spins =
        spins(SIMULATION.withGames(new Games.Classic(), List.of(promotion)), 20 * 60 * 8);

    // A sixth of the other half is also of this game.
    double promotedShare = 0.5 + 0.5 / 6;
    IntStream.range(0, 8)
        .forEach(
            minute ->
                assertThat(
                    share(spins.subList(minute * 1_200, (minute + 1) * 1_200), 13),
                    closeTo(minute % 4 == 0 ? promotedShare : 1 / 6.0, 0.05)));
  }

  @Test
  void rejectsAPromotionOfAnUnknownGame() {
    GamePromotion promotion = new GamePromotion(99, Duration.ofMinutes(1), Duration.ofMinutes(4));

    assertThrows(
        IllegalArgumentException.class,
        () -> SIMULATION.withGames(new Games.Classic(), List.of(promotion)));
  }

  private static double share(List<Spin> spins, int game) {
    return spins.stream().filter(spin -> spin.gameId() == game).count() / (double) spins.size();
  }

  private static List<Spin> spins(Simulation simulation, int count) {
    return LongStream.range(0, count).mapToObj(new Simulator(simulation)::spin).toList();
  }
}
