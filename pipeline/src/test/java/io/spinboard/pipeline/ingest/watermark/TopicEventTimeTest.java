package io.spinboard.pipeline.ingest.watermark;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicEventTimeTest {
  private static final long NOW = 1_800_000_000_000L;
  private static final long MINUTE = 60_000;

  private final List<String> polling = new ArrayList<>();
  private final TopicEventTime time =
      new TopicEventTime(
          1,
          asking -> {
            polling.add("started");
            return () -> polling.add("stopped");
          });

  @Test
  void withoutSpinsItIsTheBeginningOfTime() {
    assertThat(time.reachedBy(NOW), is(TopicEventTime.NONE));
  }

  @Test
  void afterASpinThatIsAMinuteOldItAdvancesWithTheWallClock() {
    time.observe(NOW - MINUTE, NOW);

    assertThat(time.reachedBy(NOW + 7), is(NOW - MINUTE + 7));
  }

  @Test
  void afterASpinThatIsOlderItDoesNotAdvance() {
    time.observe(NOW - MINUTE - 1, NOW);

    assertThat(time.reachedBy(NOW + 7_000_000), is(NOW - MINUTE - 1));
  }

  @Test
  void itAdvancesFromTheFirstObservationOfASpin() {
    time.observe(NOW - 100, NOW);
    time.observe(NOW - 100, NOW + MINUTE);

    assertThat(time.reachedBy(NOW + 2 * MINUTE), is(NOW - 100 + 2 * MINUTE));
  }

  @Test
  void aLiveSpinAfterAReplayMakesItAdvance() {
    time.observe(NOW - 60 * MINUTE, NOW);
    time.observe(NOW - 100, NOW);

    assertThat(time.reachedBy(NOW + 7), is(NOW - 93));
  }

  @Test
  void anOlderSpinDoesNotSetItBack() {
    time.observe(NOW, NOW + 1);
    time.observe(NOW - 500, NOW + 3);

    assertThat(time.reachedBy(NOW + 10), is(NOW + 9));
  }

  @Test
  void aWallClockThatIsSetBackDoesNotSetItBack() {
    time.observe(NOW, NOW);

    assertThat(time.reachedBy(NOW - 5_000), is(NOW));
  }

  @Test
  void theEndOfTheTopicIsPolledUntilASpinIsObserved() {
    time.readerOpened();
    time.reachedBy(NOW);
    time.reachedBy(NOW);
    assertThat(polling, is(List.of("started")));

    time.observe(NOW, NOW);
    time.reachedBy(NOW);
    assertThat(polling, is(List.of("started", "stopped")));
  }

  @Test
  void theEndOfTheTopicIsNotPolledWithoutReaders() {
    time.readerOpened();
    time.reachedBy(NOW);
    time.readerClosed();

    assertThat(polling, is(List.of("started", "stopped")));
  }
}
