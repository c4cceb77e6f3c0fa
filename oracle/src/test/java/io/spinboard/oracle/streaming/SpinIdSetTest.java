package io.spinboard.oracle.streaming;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class SpinIdSetTest {
  @Property
  void anIdIsNewOnce(@ForAll List<@StringLength(max = 64) String> some) {
    SpinIdSet ids = new SpinIdSet();
    Set<String> seen = new HashSet<>();
    for (String id : some) {
      assertThat(ids.add(id), is(seen.add(id)));
    }
  }

  @Example
  void aHundredThousandIdsAreDistinguished() {
    SpinIdSet ids = new SpinIdSet();
    for (int i = 0; i < 100_000; i++) {
      assertThat(ids.add("spin-" + i), is(true));
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(ids.add("spin-" + i), is(false));
    }
  }

  @Example
  void theEmptyIdAndZeroCharactersAreIdsOfTheirOwn() {
    SpinIdSet ids = new SpinIdSet();
    for (String id : List.of("", "\0", "\0\0", "\0\0\0", "\0\0\0\0", "a", "a\0", "\0a")) {
      assertThat(id, ids.add(id), is(true));
    }
    assertThat(ids.add(""), is(false));
  }
}
