package io.spinboard.pipeline.ingest.dedupe;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenSpinIdsCoderTest {

  @Test
  void idsAndNumberOfDuplicatesRoundTrip() throws IOException {
    SeenSpinIds seen = roundTrip(new SeenSpinIdsCoder(), new SeenSpinIds(Set.of("a", ""), 7));

    assertThat(seen.ids(), is(Set.of("a", "")));
    assertThat(seen.duplicates(), is(7L));
  }
}
