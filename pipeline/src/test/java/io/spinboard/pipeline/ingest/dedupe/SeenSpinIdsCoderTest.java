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
    SeenSpinIds seen = new SeenSpinIds();
    seen.add("a");
    seen.add("");
    seen.add("a");
    seen.addDuplicates(6);

    SeenSpinIds decoded = roundTrip(new SeenSpinIdsCoder(), seen);

    assertThat(decoded.ids(), is(Set.of("a", "")));
    assertThat(decoded.duplicates(), is(7L));
  }

  @Test
  void noIdsRoundTrip() throws IOException {
    SeenSpinIds decoded = roundTrip(new SeenSpinIdsCoder(), new SeenSpinIds());

    assertThat(decoded.ids(), is(Set.of()));
    assertThat(decoded.duplicates(), is(0L));
  }
}
