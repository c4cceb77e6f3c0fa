package io.spinboard.pipeline.ingest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.junit.jupiter.api.Test;

/** How far the watermarks of partitions come. */
class EventTimePolicyTest {
  private static final Instant BEGINNING =
      Instant.ofEpochMilli(BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis());

  private final HandClock clock = new HandClock("2026-11-18T12:00:10Z");
  private final TopicClock topic = new TopicClock();
  private final PartitionRead partition = new PartitionRead(topic, clock, BEGINNING);
  private final PartitionRead other = new PartitionRead(topic, clock, BEGINNING);

  @Test
  void watermarkTrailsTheGreatestEventTimeByFiveSeconds() {
    partition.spin("2026-11-18T12:00:09Z");
    assertThat(partition.watermark(), is(at("12:00:04")));

    partition.spin("2026-11-18T12:00:05Z");
    assertThat(partition.watermark(), is(at("12:00:04")));

    partition.spin("2026-11-18T12:00:09.250Z");
    assertThat(partition.watermark(), is(at("12:00:04.250")));
  }

  @Test
  void spinIsStampedWithItsEventTimeCutToTheMillisecondBefore() {
    assertThat(partition.spin("2026-11-18T12:00:09.999999Z"), is(at("12:00:09.999")));
    assertThat(
        partition.spin("1969-12-31T23:59:59.999999Z"),
        is(Instant.parse("1969-12-31T23:59:59.999Z")));
  }

  @Test
  void withoutSpinsTheWatermarkStaysAtTheBeginning() {
    assertThat(partition.watermark(), is(BEGINNING));
    assertThat(partition.foundEmpty(), is(BEGINNING));
    clock.passes(3600);
    assertThat(partition.foundEmpty(), is(BEGINNING));
  }

  @Test
  void rejectedRecordsDoNotMoveTheWatermark() {
    assertThat(partition.rejected(), is(BEGINNING));
    assertThat(partition.watermark(), is(BEGINNING));

    partition.spin("2026-11-18T12:00:09Z");
    partition.watermark();
    assertThat(partition.rejected(), is(at("12:00:04")));
    clock.passes(60);
    partition.rejected();
    assertThat(partition.watermark(), is(at("12:00:04")));
  }

  @Test
  void emptyPartitionFollowsTheTopicToWhereItWasAtTheFirstLook() {
    other.spin("2026-11-18T12:00:09Z");
    other.watermark();
    assertThat("after one look", partition.foundEmpty(), is(BEGINNING));

    clock.passes(1);
    other.spin("2026-11-18T12:00:30Z");
    other.watermark();
    assertThat("after two looks", partition.foundEmpty(), is(at("12:00:04")));
  }

  @Test
  void lookIsKnownToThePartitionsNextReader() {
    other.spin("2026-11-18T12:00:09Z");
    other.watermark();
    partition.foundEmpty();
    PartitionRead next = partition.goneOnByAnother();
    assertThat("not looked yet", next.foundNothingOut(), is(BEGINNING));

    clock.passes(1);
    assertThat("second look", next.foundEmpty(), is(at("12:00:04")));
  }

  @Test
  void twoLooksWithinASecondAreOne() {
    other.spin("2026-11-18T12:00:09Z");
    other.watermark();
    partition.foundEmpty();

    assertThat(partition.foundEmpty(), is(BEGINNING));
  }

  @Test
  void recordBetweenTwoLooksMakesTheSecondAFirstOne() {
    other.spin("2026-11-18T12:00:09Z");
    other.watermark();
    partition.foundEmpty();
    clock.passes(1);
    partition.spin("2026-11-18T12:00:01Z");

    assertThat(partition.foundEmpty(), is(at("11:59:56")));
    clock.passes(1);
    assertThat(partition.foundEmpty(), is(at("12:00:05")));
  }

  @Test
  void partitionThatIsBehindItsBacklogDoesNotFollowTheTopic() {
    other.spin("2026-11-18T12:00:09Z");
    other.watermark();
    partition.spin("2026-11-18T11:00:00Z");
    partition.watermark();
    clock.passes(5);

    assertThat(partition.watermark(), is(at("10:59:55")));
  }

  @Test
  void pausedReplayOfOldSpinsStandsStill() {
    partition.spin("2026-11-11T12:00:00Z");
    other.spin("2026-11-11T12:00:20Z");
    other.watermark();
    partition.foundEmpty();
    clock.passes(1);
    assertThat(partition.foundEmpty(), is(Instant.parse("2026-11-11T12:00:15Z")));

    for (int hour = 0; hour < 24; hour++) {
      clock.passes(3600);
      assertThat(partition.foundEmpty(), is(Instant.parse("2026-11-11T12:00:15Z")));
      assertThat(other.foundEmpty(), is(Instant.parse("2026-11-11T12:00:15Z")));
    }
  }

  @Test
  void silentTopicWhoseSpinsWereLiveBeforeAnybodyReadThemStandsStill() {
    partition.spin("2026-11-18T11:58:00Z");
    partition.watermark();
    partition.foundEmpty();
    clock.passes(1);
    assertThat(partition.foundEmpty(), is(at("11:57:55")));
    clock.passes(3600);
    partition.foundEmpty();
    clock.passes(1);

    assertThat(partition.foundEmpty(), is(at("11:57:55")));
  }

  @Test
  void liveTopicThatFallsSilentMovesOnWithTheTimeThatPasses() {
    partition.spin("2026-11-18T12:00:09Z");
    partition.watermark();
    partition.foundEmpty();
    clock.passes(1);
    partition.foundEmpty();
    clock.passes(60);

    assertThat("as at the look before", partition.foundEmpty(), is(at("12:00:05")));
    clock.passes(1);
    assertThat(partition.foundEmpty(), is(at("12:01:05")));
  }

  @Test
  void restoredPartitionBeginsWithItsWatermark() {
    PartitionRead restored = new PartitionRead(topic, clock, at("11:30:00"));

    assertThat(restored.watermark(), is(at("11:30:00")));
    restored.spin("2026-11-18T11:30:01Z");
    assertThat(restored.watermark(), is(at("11:30:00")));
    restored.spin("2026-11-18T11:30:08Z");
    assertThat(restored.watermark(), is(at("11:30:03")));
  }

  @Test
  void watermarkNeverGoesBackWhenThePartitionResumesBehindTheTopic() {
    other.spin("2026-11-18T12:00:09Z");
    other.watermark();
    partition.foundEmpty();
    clock.passes(1);
    partition.foundEmpty();

    partition.spin("2026-11-18T11:00:00Z");
    assertThat(partition.watermark(), is(at("12:00:04")));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-18T" + time + "Z");
  }
}
