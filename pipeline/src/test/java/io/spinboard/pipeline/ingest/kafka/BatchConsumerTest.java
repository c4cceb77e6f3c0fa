package io.spinboard.pipeline.ingest.kafka;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BatchConsumerTest {
  private static final TopicPartition PARTITION = new TopicPartition("gameplay", 2);
  private static final Spin SPIN = new Spin(1, 10, 50, 5, 1_000_000, 3, "Rot 🎰", "id");
  private static final byte[] NOT_JSON = "not json".getBytes(StandardCharsets.UTF_8);

  @Test
  void packedRecordsKeepTheirOffsetsAndValues() {
    ConsumerRecord<byte[], byte[]> packed =
        BatchConsumer.pack(
            PARTITION,
            List.of(record(5, SpinEncoder.encode(SPIN)), record(7, null), record(8, NOT_JSON)));

    List<DecodedRecord> unpacked = unpack(packed.value()).records();

    assertThat(packed.partition(), is(2));
    assertThat("resumes after the last record", packed.offset(), is(8L));
    assertThat(unpacked.stream().map(DecodedRecord::offset).toList(), contains(5L, 7L, 8L));
    assertThat(unpacked.get(0).decoded(), is(SPIN));
    assertThat(unpacked.get(1).payload(), is(nullValue()));
    assertThat(unpacked.get(1).decoded(), is(instanceOf(Rejection.class)));
    assertThat(unpacked.get(2).payload(), is(NOT_JSON));
  }

  private static PolledRecords unpack(byte[] packed) {
    try (BatchDeserializer deserializer = new BatchDeserializer()) {
      deserializer.configure(Map.of(BatchDeserializer.MAX_FUTURE_SKEW_MS, 60_000), false);
      return deserializer.deserialize("gameplay", packed);
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
    return new ConsumerRecord<>(
        "gameplay",
        2,
        offset,
        100,
        TimestampType.CREATE_TIME,
        0,
        value == null ? -1 : value.length,
        new byte[0],
        value,
        new RecordHeaders(),
        java.util.Optional.empty());
  }
}
