package io.spinboard.replay.record;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PartitionQueuesTest {
  private final PartitionQueue zero = new PartitionQueue(0, 0, 3, 3);
  private final PartitionQueue one = new PartitionQueue(1, 5, 7, PartitionQueue.NO_END);
  private final PartitionQueues queues = new PartitionQueues(List.of(zero, one));

  @Test
  void existingRecordsAreOrderedByTimestamp() {
    fetch(zero, 0, 100, 300, 200);
    assertThat("partition 1 may have an earlier record", taken(), is(List.of()));
    fetch(one, 5, 150, 300);

    assertThat(taken(), is(List.of("0@0", "1@5", "0@1", "0@2", "1@6")));
    assertThat(queues.share(), is(1.0));
    assertThat("new records are awaited", queues.areDone(), is(false));
  }

  @Test
  void newRecordsAreWrittenAsTheyArrive() {
    fetch(zero, 0, 100, 100, 100);
    fetch(one, 5, 100, 100, 100);
    taken();

    fetch(one, 8, 50);

    assertThat(taken(), is(List.of("1@8")));
  }

  @Test
  void recordsAfterTheEndAreIgnored() {
    fetch(zero, 0, 100, 100, 100, 100, 100);
    fetch(one, 5, 200, 200);

    assertThat(taken(), is(List.of("0@0", "0@1", "0@2", "1@5", "1@6")));
    assertThat(zero.isDone(), is(true));
    assertThat(queues.positions(), is(Map.of(0, 3L, 1, 7L)));
  }

  @Test
  void offsetsWithoutRecordsAreSkipped() {
    zero.fetchedTo(3);
    one.fetchedTo(7);

    assertThat(taken(), is(List.of()));
    assertThat(queues.positions(), is(Map.of(0, 3L, 1, 7L)));
    assertThat(queues.share(), is(1.0));
  }

  @Test
  void positionsAndShareShowTheProgress() {
    fetch(zero, 0, 100, 200);
    fetch(one, 5, 150, 250);
    assertThat(taken(), is(List.of("0@0", "1@5", "0@1")));

    assertThat(queues.positions(), is(Map.of(0, 2L, 1, 6L)));
    assertThat(queues.share(), is(3 / 5.0));
  }

  @Test
  void deletedOffsetsAreCounted() {
    assertThat(zero.missingBefore(2), is(2L));
    assertThat("not beyond the end", zero.missingBefore(10), is(3L));
  }

  private static void fetch(PartitionQueue queue, long offset, long... timestamps) {
    for (int i = 0; i < timestamps.length; i++) {
      queue.add(record(queue.partition(), offset + i, timestamps[i]));
    }
    queue.fetchedTo(offset + timestamps.length);
  }

  private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, long time) {
    return new ConsumerRecord<>(
        "topic",
        partition,
        offset,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        null,
        new RecordHeaders(),
        Optional.empty());
  }

  private List<String> taken() {
    List<String> taken = new ArrayList<>();
    for (var next = queues.next(); next != null; next = queues.next()) {
      taken.add(next.partition() + "@" + next.offset());
    }
    return taken;
  }
}
