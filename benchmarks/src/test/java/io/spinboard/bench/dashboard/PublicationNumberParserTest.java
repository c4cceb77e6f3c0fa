package io.spinboard.bench.dashboard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationNumberParserTest {
  private static final String STREAM =
      """
      event: board
      data: {"places":[{"rank":1,"teamName":"Publication-17"},{"rank":2,"teamName":"P-Publi"}]}

      event: board
      data: {"places":[{"rank":1,"teamName":"PPublication-0"}]}
      """;

  @Test
  void numbersAreFoundHoweverTheStreamIsSplit() {
    byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size <= bytes.length; size++) {
      List<Integer> found = new ArrayList<>();
      PublicationNumberParser parser = new PublicationNumberParser(found::add);
      for (int from = 0; from < bytes.length; from += size) {
        parser.read(ByteBuffer.wrap(bytes, from, Math.min(size, bytes.length - from)));
      }
      assertThat(found, is(List.of(17, 0)));
    }
  }
}
