package io.spinboard.pipeline.standings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontrunnersTest {
  private static final int PLACES = 5;

  private static final class Athlete extends Frontrunners.Runner {
    final int number;
    long score;

    Athlete(int number) {
      this.number = number;
    }

    Standing standing() {
      return new Standing(number, score);
    }
  }

  private record Standing(int number, long score) {
    static final Comparator<Standing> ORDER =
        Comparator.comparingLong(Standing::score).reversed().thenComparingInt(Standing::number);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void bestAreThoseOfLookingAtAll(long seed) {
    Random random = new Random(seed);
    Frontrunners<Athlete, Standing> frontrunners =
        new Frontrunners<>(Athlete::standing, Standing::score, Standing.ORDER);
    List<Athlete> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      if (all.isEmpty() || random.nextInt(20) == 0) {
        all.add(new Athlete(random.nextInt(1_000_000)));
      }
      // Many ties, many moves by nothing at all.
      Athlete one = all.get(random.nextInt(all.size()));
      one.score += random.nextInt(3);
      frontrunners.moved(one, one.score);
      if (random.nextInt(10) == 0) {
        assertThat(frontrunners.best(all, PLACES), is(best(all)));
      }
    }
  }

  private static List<Standing> best(List<Athlete> all) {
    return all.stream().map(Athlete::standing).sorted(Standing.ORDER).limit(PLACES).toList();
  }
}
