package io.spinboard.pipeline.ingest.watermark;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class EndOfRecordsTest {
  private final EndOfRecords end = new EndOfRecords();

  @Test
  void withoutAPollItIsTheEndOffset() {
    assertThat(end.before(17), is(17L));
  }

  @Test
  void offsetsThatTheConsumerSkippedAreNotRecords() {
    end.pollsFrom(5);
    end.polled(7);
    end.polledTo(10);

    assertThat(end.before(10), is(8L));
  }

  @Test
  void offsetsAfterTheConsumersPositionMayBeRecords() {
    end.pollsFrom(5);
    end.polled(7);
    end.polledTo(10);

    assertThat(end.before(11), is(11L));
  }

  @Test
  void aReaderThatResumesAfterSkippedOffsetsStillKnowsThem() {
    end.pollsFrom(5);
    end.polled(7);
    end.polledTo(10);
    end.pollsFrom(8);

    assertThat(end.before(10), is(8L));
  }

  @Test
  void aReaderThatStartsElsewhereKnowsNothing() {
    end.pollsFrom(5);
    end.polled(7);
    end.polledTo(10);
    end.pollsFrom(3);

    assertThat(end.before(10), is(10L));
  }
}
