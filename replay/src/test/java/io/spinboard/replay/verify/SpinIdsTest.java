package io.spinboard.replay.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class SpinIdsTest {
  @Property
  void anIdIsNewOnce(@ForAll List<@StringLength(max = 64) String> some) {
    SpinIds ids = new SpinIds();
    Set<String> seen = new HashSet<>();
    for (String id : some) {
      assertThat(ids.isNew(id), is(seen.add(id)));
    }
  }

  @Example
  void manyAreToldApart() {
    SpinIds ids = new SpinIds();
    for (int i = 0; i < 100_000; i++) {
      assertThat(ids.isNew("spin-" + i), is(true));
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(ids.isNew("spin-" + i), is(false));
    }
  }

  @Example
  void nothingAndTheCharacterZeroAreIdsToo() {
    SpinIds ids = new SpinIds();
    for (String id : List.of("", "\0", "\0\0", "\0\0\0", "\0\0\0\0", "a", "a\0", "\0a")) {
      assertThat(id, ids.isNew(id), is(true));
    }
    assertThat(ids.isNew(""), is(false));
  }
}
