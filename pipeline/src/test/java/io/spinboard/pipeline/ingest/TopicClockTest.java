package io.spinboard.pipeline.ingest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.junit.jupiter.api.Test;

class TopicClockTest {
  private static final long NOW = 1_800_000_000_000L;
  private static final long A_MINUTE = 60_000;
  private final TopicClock clock = new TopicClock();

  @Test
  void withoutSpinsItStandsAtTheBeginning() {
    assertThat(clock.reached(NOW), is(BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis()));
  }

  @Test
  void spinSeenWithinAMinuteIsLiveAndTimeGoesOnFromThen() {
    clock.saw(NOW - A_MINUTE, NOW);

    assertThat(clock.reached(NOW + 7), is(NOW - A_MINUTE + 7));
  }

  @Test
  void timeGoesOnFromWhenASpinWasSeenFirst() {
    clock.saw(NOW - 100, NOW);
    clock.saw(NOW - 100, NOW + A_MINUTE);

    assertThat(clock.reached(NOW + 2 * A_MINUTE), is(NOW - 100 + 2 * A_MINUTE));
  }

  @Test
  void spinSeenLaterIsAReplayAndTimeStandsStill() {
    clock.saw(NOW - A_MINUTE - 1, NOW);

    assertThat(clock.reached(NOW + 7_000_000), is(NOW - A_MINUTE - 1));
  }

  @Test
  void whoHasCaughtUpWithLiveSpinsGoesOnWithThem() {
    clock.saw(NOW - 60 * A_MINUTE, NOW);
    clock.saw(NOW - 100, NOW);

    assertThat(clock.reached(NOW + 7), is(NOW - 93));
  }

  @Test
  void olderSpinDoesNotTurnItBack() {
    clock.saw(NOW, NOW + 1);
    clock.saw(NOW - 500, NOW + 3);

    assertThat(clock.reached(NOW + 10), is(NOW + 9));
  }

  @Test
  void wallClockThatIsSetBackDoesNotTurnItBack() {
    clock.saw(NOW, NOW);

    assertThat(clock.reached(NOW - 5_000), is(NOW));
  }

  @Test
  void headIsWatchedAsLongAsNothingTellsTheTime() {
    List<TopicClock> watched = new ArrayList<>();
    TopicClock restored =
        new TopicClock(
            "localhost",
            1,
            asking -> {
              watched.add(asking);
              return null;
            });
    restored.opened();
    restored.reached(NOW);
    assertThat(watched, is(List.of(restored)));

    restored.saw(NOW, NOW);
    restored.reached(NOW);
    assertThat(watched, is(List.of(restored)));
  }

  @Test
  void readersOfARunShareOneAndRunsDoNot() {
    assertThat(TopicClock.of(run("a run")), is(sameInstance(TopicClock.of(run("a run")))));
    assertThat(TopicClock.of(run("a run")), is(not(sameInstance(TopicClock.of(run("another"))))));
  }

  private static TopicReading run(String name) {
    KafkaTopic topic = new KafkaTopic("localhost:9092", "gameplay", "spinboard", Map.of());
    return new TopicReading(name, topic, 4, 5_000, 60_000, "", 0, 500);
  }
}
