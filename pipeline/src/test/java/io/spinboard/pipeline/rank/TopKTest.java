package io.spinboard.pipeline.rank;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TopKTest {

  @Example
  void ofNothingIsNothing() {
    assertThat(new TopK<Integer>(3, Integer::compare).inOrder(), is(empty()));
  }

  @Property(tries = 300)
  void areTheFirstFewInOrderWhateverTheOrderOfOffers(
      @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> offers,
      @ForAll @IntRange(min = 1, max = 6) int size) {
    TopK<Integer> best = new TopK<>(size, Integer::compare);
    offers.forEach(best::offer);

    assertThat(best.inOrder(), is(offers.stream().sorted().limit(size).toList()));
  }

  @Property(tries = 100)
  void ofTheBestOfPartsAreTheBestOfAll(
      @ForAll @Size(max = 20) List<Integer> left, @ForAll @Size(max = 20) List<Integer> right) {
    TopK<Integer> merged = new TopK<>(3, Integer::compare);
    bestOf(left).inOrder().forEach(merged::offer);
    bestOf(right).inOrder().forEach(merged::offer);
    TopK<Integer> all = bestOf(left);
    right.forEach(all::offer);

    assertThat(merged.inOrder(), is(all.inOrder()));
  }

  private static TopK<Integer> bestOf(List<Integer> offers) {
    TopK<Integer> best = new TopK<>(3, Integer::compare);
    offers.forEach(best::offer);
    return best;
  }
}
