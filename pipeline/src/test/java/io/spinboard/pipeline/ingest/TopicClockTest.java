package io.spinboard.pipeline.ingest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import java.time.Duration;
import java.util.Optional;
import org.apache.beam.sdk.io.kafka.TimestampPolicy;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.kafka.common.TopicPartition;
import org.joda.time.Instant;
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
  void spinUpToAMinuteOldIsLiveAndTimeGoesOn() {
    clock.saw(NOW - A_MINUTE, NOW);

    assertThat(clock.reached(NOW + 7), is(NOW - A_MINUTE + 7));
  }

  @Test
  void olderSpinIsAReplayAndTimeStandsStill() {
    clock.saw(NOW - A_MINUTE - 1, NOW);

    assertThat(clock.reached(NOW + 7_000_000), is(NOW - A_MINUTE - 1));
  }

  @Test
  void olderSpinDoesNotTurnItBack() {
    clock.saw(NOW, NOW);
    clock.saw(NOW - 500, NOW + 3);

    assertThat(clock.reached(NOW + 10), is(NOW + 10));
  }

  @Test
  void wallClockThatIsSetBackDoesNotTurnItBack() {
    clock.saw(NOW, NOW);

    assertThat(clock.reached(NOW - 5_000), is(NOW));
  }

  @Test
  void readersOfAJobShareOneAndJobsDoNot() {
    assertThat(TopicClock.of("a job"), is(sameInstance(TopicClock.of("a job"))));
    assertThat(TopicClock.of("a job"), is(not(sameInstance(TopicClock.of("another")))));
  }

  @Test
  void factoryRestoresTheWatermarkAlsoAfterTravellingToAWorker() {
    EventTimePolicyFactory travelled =
        SerializableUtils.clone(new EventTimePolicyFactory(Duration.ofSeconds(5)));
    Instant restored = Instant.ofEpochMilli(NOW);
    TopicPartition partition = new TopicPartition("gameplay", 0);

    assertThat(
        watermark(travelled.createTimestampPolicy(partition, Optional.of(restored))), is(restored));
    assertThat(
        watermark(travelled.createTimestampPolicy(partition, Optional.empty())),
        is(BoundedWindow.TIMESTAMP_MIN_VALUE));
  }

  private static Instant watermark(TimestampPolicy<byte[], Received> policy) {
    return policy.getWatermark(PartitionRead.backlog());
  }
}
