package io.spinboard.pipeline.ingest.watermark;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The cases of the table in the package documentation, in its order. The maximum out-of-orderness
 * is 5 s, the maximum future skew 1 min.
 */
class WatermarkCasesTest {
  private static final Instant BEGINNING_OF_TIME = Instant.ofEpochMilli(TopicEventTime.NONE);

  private final ManualClock clock = new ManualClock("2026-11-18T12:00:10Z");
  private final TopicEventTime topic = new TopicEventTime(0, time -> () -> {});
  private final SimulatedPartition partition =
      new SimulatedPartition(topic, clock, BEGINNING_OF_TIME);
  private final SimulatedPartition other = new SimulatedPartition(topic, clock, BEGINNING_OF_TIME);

  @Nested
  class PartitionWithRecords {

    @Test
    void noSpinsYet() {
      assertThat(partition.watermark(), is(BEGINNING_OF_TIME));
      assertThat(partition.checkEmpty(), is(BEGINNING_OF_TIME));
      clock.advanceSeconds(3600);
      assertThat(partition.checkEmpty(), is(BEGINNING_OF_TIME));
    }

    @Test
    void spinsArrive() {
      partition.readSpin("2026-11-18T12:00:09Z");
      assertThat(partition.watermark(), is(at("12:00:04")));

      partition.readSpin("2026-11-18T12:00:05Z");
      assertThat("an older spin", partition.watermark(), is(at("12:00:04")));

      partition.readSpin("2026-11-18T12:00:09.250Z");
      assertThat(partition.watermark(), is(at("12:00:04.250")));
    }

    @Test
    void rejectedRecordsArrive() {
      assertThat(partition.readRejected(), is(BEGINNING_OF_TIME));
      assertThat(partition.watermark(), is(BEGINNING_OF_TIME));

      partition.readSpin("2026-11-18T12:00:09Z");
      assertThat("its timestamp", partition.readRejected(), is(at("12:00:04")));
      clock.advanceSeconds(60);
      partition.readRejected();
      assertThat(partition.watermark(), is(at("12:00:04")));
    }

    @Test
    void recordsRemainUnread() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.readSpin("2026-11-18T11:00:00Z");
      assertThat(partition.watermark(), is(at("10:59:55")));

      clock.advanceSeconds(5);
      partition.readSpin("2026-11-18T11:00:00Z");
      assertThat(partition.watermark(), is(at("10:59:55")));
    }

    @Test
    void spinsAheadOfNow() {
      partition.readSpin("2026-11-18T12:01:10Z");
      assertThat("ahead by the skew", partition.watermark(), is(at("12:01:05")));

      partition.readSpin("2026-11-18T12:01:10.001Z");
      partition.readSpin("2026-11-25T12:00:00Z");
      assertThat("ahead by more", partition.watermark(), is(at("12:01:05")));
    }
  }

  @Nested
  class EmptyPartition {

    @Test
    void foundEmptyOnce() {
      other.readSpin("2026-11-18T12:00:09Z");

      assertThat(partition.checkEmpty(), is(BEGINNING_OF_TIME));
    }

    @Test
    void foundEmptyTwice() {
      partition.readSpin("2026-11-18T11:59:59Z");
      other.readSpin("2026-11-18T12:00:09Z");
      assertThat("first check", partition.checkEmpty(), is(at("11:59:54")));

      clock.advanceSeconds(1);
      other.readSpin("2026-11-18T12:00:30Z");
      assertThat("second check", partition.checkEmpty(), is(at("12:00:04")));
    }

    @Test
    void foundEmptyTwiceWithinASecond() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();

      assertThat(partition.checkEmpty(), is(BEGINNING_OF_TIME));
    }

    @Test
    void recordBetweenTwoChecks() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);
      partition.readSpin("2026-11-18T12:00:01Z");

      assertThat("a first check", partition.checkEmpty(), is(at("11:59:56")));
      clock.advanceSeconds(1);
      assertThat("a second check", partition.checkEmpty(), is(at("12:00:05")));
    }

    @Test
    void emptyFromTheStart() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);

      assertThat(partition.checkEmpty(), is(at("12:00:04")));
    }

    @Test
    void transactionMarkersAtTheEnd() {
      partition.readSpin("2026-11-18T11:59:59Z");
      partition.skipOffset();
      partition.skipOffset();
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);

      assertThat(partition.checkEmpty(), is(at("12:00:04")));
    }

    @Test
    void newReaderBetweenTwoChecks() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      SimulatedPartition next = partition.nextReader();

      clock.advanceSeconds(1);
      assertThat(next.checkEmpty(), is(at("12:00:04")));
    }

    @Test
    void backlogUnknown() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);

      assertThat(partition.nextReader().advanceWithUnknownBacklog(), is(BEGINNING_OF_TIME));
    }

    @Test
    void kafkaUnreachable() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      for (int second = 0; second < 60; second++) {
        clock.advanceSeconds(1);
        assertThat(partition.repeatLastCheck(), is(BEGINNING_OF_TIME));
      }
    }

    @Test
    void recordsBehindTheTopic() {
      other.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);
      partition.checkEmpty();

      partition.readSpin("2026-11-18T11:00:00Z");
      assertThat(partition.watermark(), is(at("12:00:04")));
      partition.readSpin("2026-11-18T12:00:10Z");
      assertThat("newer", partition.watermark(), is(at("12:00:05")));
    }
  }

  @Nested
  class SilentTopic {

    @Test
    void liveTopicFallsSilent() {
      partition.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);
      partition.checkEmpty();
      clock.advanceSeconds(60);

      assertThat("the topic at the check before", partition.checkEmpty(), is(at("12:00:05")));
      clock.advanceSeconds(1);
      assertThat(partition.checkEmpty(), is(at("12:01:05")));
    }

    @Test
    void pausedReplay() {
      partition.readSpin("2026-11-11T12:00:00Z");
      other.readSpin("2026-11-11T12:00:20Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);
      assertThat(partition.checkEmpty(), is(Instant.parse("2026-11-11T12:00:15Z")));

      for (int hour = 0; hour < 24; hour++) {
        clock.advanceSeconds(3600);
        assertThat(partition.checkEmpty(), is(Instant.parse("2026-11-11T12:00:15Z")));
        assertThat(other.checkEmpty(), is(Instant.parse("2026-11-11T12:00:15Z")));
      }
    }

    @Test
    void topicSilentBeforeTheJobStarted() {
      partition.readSpin("2026-11-18T11:58:00Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);
      assertThat(partition.checkEmpty(), is(at("11:57:55")));
      clock.advanceSeconds(3600);
      partition.checkEmpty();
      clock.advanceSeconds(1);

      assertThat(partition.checkEmpty(), is(at("11:57:55")));
    }

    @Test
    void replayCatchesUpWithLiveSpins() {
      partition.readSpin("2026-11-18T11:00:00Z");
      partition.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(60);
      partition.checkEmpty();
      clock.advanceSeconds(1);

      assertThat(partition.checkEmpty(), is(at("12:01:04")));
    }

    @Test
    void wallClockSetBack() {
      partition.readSpin("2026-11-18T12:00:09Z");
      partition.checkEmpty();
      clock.advanceSeconds(1);
      assertThat(partition.checkEmpty(), is(at("12:00:04")));

      clock.advanceSeconds(-600);
      assertThat(partition.checkEmpty(), is(at("12:00:04")));
      clock.advanceSeconds(2);
      assertThat(partition.checkEmpty(), is(at("12:00:04")));
    }
  }

  @Nested
  class JobsAndProcesses {

    @Test
    void restored() {
      SimulatedPartition restored = new SimulatedPartition(topic, clock, at("11:30:00"));
      assertThat(restored.watermark(), is(at("11:30:00")));

      restored.readSpin("2026-11-18T11:30:01Z");
      assertThat("an older spin", restored.watermark(), is(at("11:30:00")));
      restored.readSpin("2026-11-18T11:30:08Z");
      assertThat("a newer spin", restored.watermark(), is(at("11:30:03")));
    }

    @Test
    void firstTwoTurnsOfAReader() {
      partition.startTurn();
      assertThat("first turn", partition.isWithheld());
      partition.startTurn();
      assertThat("second turn", partition.isWithheld());
      partition.startTurn();
      assertThat("third turn", !partition.isWithheld());
      partition.startTurn();
      assertThat("fourth turn", !partition.isWithheld());
    }

    @Test
    void processReadsOnlySomePartitions() {
      SimulatedPartition idle = idlePartitionOf(topicPolledAtItsEnd(2, "12:00:09"));

      assertThat(idle.watermark(), is(at("12:00:04")));
    }

    @Test
    void restoredJobOnASilentTopic() {
      SimulatedPartition idle = idlePartitionOf(topicPolledAtItsEnd(1, "12:00:09"));

      assertThat(idle.watermark(), is(at("12:00:04")));
    }

    @Test
    void addedPartitions() {
      AtomicBoolean polled = new AtomicBoolean();
      TopicEventTime ofOnePartition =
          new TopicEventTime(
              1,
              time -> {
                polled.set(true);
                return () -> {};
              });
      ofOnePartition.readerOpened();
      SimulatedPartition old = new SimulatedPartition(ofOnePartition, clock, BEGINNING_OF_TIME);
      old.readSpin("2026-11-18T12:00:09Z");
      old.checkEmpty();
      clock.advanceSeconds(1);
      old.checkEmpty();
      clock.advanceSeconds(1);

      assertThat("not held back", old.checkEmpty(), is(at("12:00:05")));
      assertThat("does not poll other partitions", polled.get(), is(false));
    }

    /** A topic of which this process reads one partition, with a spin in another process. */
    private TopicEventTime topicPolledAtItsEnd(int partitions, String newestSpin) {
      TopicEventTime polled =
          new TopicEventTime(
              partitions,
              time -> {
                time.observe(at(newestSpin).toEpochMilli(), clock.millis());
                return () -> {};
              });
      polled.readerOpened();
      return polled;
    }

    private SimulatedPartition idlePartitionOf(TopicEventTime ofTopic) {
      SimulatedPartition idle = new SimulatedPartition(ofTopic, clock, BEGINNING_OF_TIME);
      idle.checkEmpty();
      clock.advanceSeconds(1);
      idle.checkEmpty();
      return idle;
    }
  }

  @Test
  void timestampOfASpinIsItsEventTimeRoundedDownToMilliseconds() {
    assertThat(partition.readSpin("2026-11-18T12:00:09.999999Z"), is(at("12:00:09.999")));
    PartitionWatermark watermark =
        new PartitionWatermark(topic, new IdleCheck(), 5_000, TopicEventTime.NONE);
    assertThat("before 1970", watermark.addSpin(-1), is(-1L));
  }

  @Test
  void everyCaseOfTheTableIsATest() throws IOException {
    String table =
        Files.readString(
            Path.of("src/main/java", getClass().getPackageName().replace('.', '/'))
                .resolve("package-info.java"));
    List<String> cases =
        Pattern.compile("<tr><td>\\{@code (\\w+)}")
            .matcher(table)
            .results()
            .map((MatchResult row) -> row.group(1))
            .toList();
    TreeSet<String> tests =
        Arrays.stream(WatermarkCasesTest.class.getDeclaredClasses())
            .flatMap(section -> Arrays.stream(section.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(method -> method.getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(cases), is(tests));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-18T" + time + "Z");
  }
}
