package io.spinboard.pipeline.rank;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementalTopKTest {
  private static final int PLACES = 5;

  /** Runners with numbers, in the order in which they came. */
  private static final class Race implements IncrementalTopK.Field<Standing> {
    final IntList numbers = new IntArrayList();
    final LongList scores = new LongArrayList();

    @Override
    public int size() {
      return numbers.size();
    }

    @Override
    public long score(int place) {
      return scores.getLong(place);
    }

    @Override
    public Standing standing(int place) {
      return new Standing(numbers.getInt(place), score(place));
    }

    @Override
    public long scoreOf(Standing standing) {
      return standing.score();
    }

    List<Standing> best() {
      return IntStream.range(0, size())
          .mapToObj(this::standing)
          .sorted(Standing.ORDER)
          .limit(PLACES)
          .toList();
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
    Race race = new Race();
    IncrementalTopK<Standing> frontrunners = new IncrementalTopK<>(race, Standing.ORDER, 1);
    for (int i = 0; i < 2_000; i++) {
      if (race.size() == 0 || random.nextInt(20) == 0) {
        race.numbers.add(random.nextInt(1_000_000));
        race.scores.add(0);
      }
      // Many ties, many moves by nothing at all.
      int one = random.nextInt(race.size());
      race.scores.set(one, race.score(one) + random.nextInt(3));
      frontrunners.moved(one, race.score(one));
      if (random.nextInt(10) == 0) {
        assertThat(frontrunners.best(PLACES), is(race.best()));
      }
    }
  }
}
