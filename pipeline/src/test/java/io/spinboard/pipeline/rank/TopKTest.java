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
  void withoutValuesItIsEmpty() {
    assertThat(new TopK<Integer>(3, Integer::compare).inOrder(), is(empty()));
  }

  @Property(tries = 300)
  void keepsTheFirstKInAnyOrderOfOffers(
      @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> offers,
      @ForAll @IntRange(min = 1, max = 6) int k) {
    TopK<Integer> top = new TopK<>(k, Integer::compare);
    offers.forEach(top::offer);

    assertThat(top.inOrder(), is(offers.stream().sorted().limit(k).toList()));
  }

  @Property(tries = 100)
  void topKOfPartsContainTheTopKOfAll(
      @ForAll @Size(max = 20) List<Integer> left, @ForAll @Size(max = 20) List<Integer> right) {
    TopK<Integer> merged = new TopK<>(3, Integer::compare);
    topOf(left).inOrder().forEach(merged::offer);
    topOf(right).inOrder().forEach(merged::offer);
    TopK<Integer> all = topOf(left);
    right.forEach(all::offer);

    assertThat(merged.inOrder(), is(all.inOrder()));
  }

  private static TopK<Integer> topOf(List<Integer> offers) {
    TopK<Integer> top = new TopK<>(3, Integer::compare);
    offers.forEach(top::offer);
    return top;
  }
}
