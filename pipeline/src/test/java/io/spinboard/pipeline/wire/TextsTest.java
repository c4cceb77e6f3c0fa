package io.spinboard.pipeline.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void anyNumberOfStringsRoundTrips() throws IOException {
    List<String> texts =
        new ArrayList<>(IntStream.range(0, 9_000).mapToObj(i -> "Team " + i).toList());
    texts.addAll(Arrays.asList(null, "", "Team 7", null));

    assertThat(read(written(texts), texts.size()), is(texts));
  }

  @Test
  void equalStringsOfSeveralEncodingsAreOneInstance() throws IOException {
    WireWriter written = written(Arrays.asList("Teal-Ibis", null));

    assertThat(
        read(written, 2).get(0), is(sameInstance(read(written(List.of("Teal-Ibis")), 1).get(0))));
    assertThat(read(written, 2).get(1), is(nullValue()));
  }

  private static WireWriter written(List<String> texts) throws IOException {
    WireWriter out = new WireWriter();
    Texts writing = new Texts();
    for (String text : texts) {
      writing.write(text, out);
    }
    return out;
  }

  private static List<String> read(WireWriter written, int count) throws IOException {
    WireReader in = written.reader();
    Texts reading = new Texts();
    List<String> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      read.add(reading.read(in));
    }
    return read;
  }
}
