package io.spinboard.pipeline.ingest.dedupe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import it.unimi.dsi.fastutil.Hash;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpinIdHashTest {
  private static final int COUNT = 1 << 14;

  /** Equal hash codes, which String computes as a polynomial: "Aa" and "BB" have the same. */
  private static final List<String> CRAFTED =
      IntStream.range(0, COUNT)
          .mapToObj(
              i ->
                  Integer.toBinaryString(COUNT | i)
                      .substring(1)
                      .replace("0", "Aa")
                      .replace("1", "BB"))
          .toList();

  @Test
  void idsWithEqualHashCodesAreNotComparedWithEachOther() {
    CountingStrategy strategy = new CountingStrategy();
    SeenSpinIds seen = new SeenSpinIds(0, strategy);
    CRAFTED.forEach(seen::add);
    long whenNew = strategy.comparisons;
    CRAFTED.forEach(seen::add);
    long whenSeen = strategy.comparisons - whenNew;

    assertThat(CRAFTED.stream().map(String::hashCode).distinct().toList(), hasSize(1));
    assertThat(seen.duplicates(), is((long) COUNT));
    // Comparing each id with all others takes a hundred million.
    assertThat(whenNew, lessThan(20L * COUNT));
    assertThat(whenSeen, lessThan(20L * COUNT));
  }

  @Test
  void idsWithEqualHashCodesAreSpreadOverAllParts() {
    Integer[] sizes = Collections.nCopies(16, 0).toArray(Integer[]::new);
    CRAFTED.forEach(id -> sizes[SpinIdHash.part(id, 16)]++);

    assertThat(Arrays.asList(sizes), everyItem(greaterThan(COUNT / 16 / 2)));
  }

  /** Savepoints hold the ids of each part. */
  @Test
  void partsNeverChange() {
    List<String> ids = List.of("", "a", "spin-1", "\uD83D\uDE00", "\uD800");

    assertThat(
        ids.stream().map(id -> SpinIdHash.part(id, 64)).toList(), is(List.of(28, 61, 13, 19, 37)));
  }

  private static final class CountingStrategy implements Hash.Strategy<String> {
    private long comparisons;

    @Override
    public int hashCode(String id) {
      return SpinIdHash.SECRET_STRATEGY.hashCode(id);
    }

    @Override
    public boolean equals(String one, String other) {
      comparisons++;
      return SpinIdHash.SECRET_STRATEGY.equals(one, other);
    }
  }
}
