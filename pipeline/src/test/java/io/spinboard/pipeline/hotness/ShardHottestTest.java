package io.spinboard.pipeline.hotness;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardHottestTest {
  private static final ShardHottest ANSWER =
      new ShardHottest(
          -1_000_000,
          3,
          List.of(
              new HotStanding(1, Spin.NO_TEAM, null, 0, 1, 5, 2),
              new HotStanding(2, 4, "Red", 1L << 60, 1, 1L << 61, 2)));
  private static final ShardHottest NOBODY = new ShardHottest(-1_000_000, 1, List.of());
  private static final ShardHottest LATER = new ShardHottest(0, 1, List.of());

  @Test
  void answersKeepEverything() throws IOException {
    assertThat(roundTrip(RecordCoder.of(ShardHottest.class), ANSWER), is(ANSWER));
    assertThat(roundTrip(RecordCoder.of(ShardHottest.class), NOBODY), is(NOBODY));
  }

  @Test
  void answersWaitForEachOtherThroughACheckpoint() throws IOException {
    TickAnswers answers = new TickAnswers();
    answers.add(ANSWER);
    answers.add(LATER);

    TickAnswers restored = roundTrip(new TickAnswersCoder(), answers);

    assertThat(restored.add(NOBODY), is(2));
    assertThat(restored.take(ANSWER.asOfMicros()), contains(ANSWER, NOBODY));
    assertThat(restored.all(), contains(LATER));
  }

  @Test
  void wholeTickMakesEarlierOnesUninteresting() {
    TickAnswers answers = new TickAnswers();
    answers.add(ANSWER);
    answers.add(LATER);

    assertThat(answers.take(LATER.asOfMicros()), contains(LATER));
    assertThat(answers.all().size(), is(0));
  }
}
