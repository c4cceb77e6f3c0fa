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
  private static final int K = 5;

  /** Rows with an id and a score. */
  private static final class Scores implements IncrementalTopK.Candidates<Standing> {
    final IntList ids = new IntArrayList();
    final LongList scores = new LongArrayList();

    @Override
    public int size() {
      return ids.size();
    }

    @Override
    public long score(int row) {
      return scores.getLong(row);
    }

    @Override
    public Standing standing(int row) {
      return new Standing(ids.getInt(row), score(row));
    }

    @Override
    public long scoreOf(Standing standing) {
      return standing.score();
    }

    List<Standing> sortedTop() {
      return IntStream.range(0, size())
          .mapToObj(this::standing)
          .sorted(Standing.ORDER)
          .limit(K)
          .toList();
    }
  }

  private record Standing(int id, long score) {
    static final Comparator<Standing> ORDER =
        Comparator.comparingLong(Standing::score).reversed().thenComparingInt(Standing::id);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void topKEqualsThatOfSortingAllRows(long seed) {
    Random random = new Random(seed);
    Scores rows = new Scores();
    IncrementalTopK<Standing> topK = new IncrementalTopK<>(rows, Standing.ORDER, 1);
    for (int i = 0; i < 2_000; i++) {
      if (rows.size() == 0 || random.nextInt(20) == 0) {
        rows.ids.add(random.nextInt(1_000_000));
        rows.scores.add(0);
      }
      // Small changes cause many ties; a third of them is 0.
      int row = random.nextInt(rows.size());
      rows.scores.set(row, rows.score(row) + random.nextInt(3));
      topK.scoreChanged(row, rows.score(row));
      if (random.nextInt(10) == 0) {
        assertThat(topK.top(K), is(rows.sortedTop()));
      }
    }
  }
}
