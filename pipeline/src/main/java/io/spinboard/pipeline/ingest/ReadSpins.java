package io.spinboard.pipeline.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.io.kafka.KafkaIO;
import org.apache.beam.sdk.io.kafka.KafkaSource;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a Kafka topic of spins, parsed once, with watermarks by event time. */
public final class ReadSpins extends PTransform<PBegin, PCollection<ReadBatch>> {
  private static final long serialVersionUID = 1;

  private final KafkaTopic topic;
  private final Duration maxOutOfOrderness;
  private final Duration maxFutureSkew;

  /**
   * @param topic where the spins are
   * @param maxOutOfOrderness how far the watermark trails a partition's greatest event time
   * @param maxFutureSkew how far ahead of the wall clock a spin may be
   */
  public ReadSpins(KafkaTopic topic, Duration maxOutOfOrderness, Duration maxFutureSkew) {
    this.topic = topic;
    this.maxOutOfOrderness = maxOutOfOrderness;
    this.maxFutureSkew = maxFutureSkew;
  }

  @Override
  public PCollection<ReadBatch> expand(PBegin begin) {
    return begin.apply("Read batches", Read.from(new BatchedSource(KafkaSource.of(records()))));
  }

  private KafkaIO.Read<byte[], Received> records() {
    Map<String, Object> consumer = new HashMap<>(topic.clientConfig());
    consumer.put(ConsumerConfig.GROUP_ID_CONFIG, topic.groupId());
    // Where the group has no offset: a partition that was added later is read from its beginning.
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(SpinDeserializer.MAX_FUTURE_SKEW_MS, maxFutureSkew.toMillis());
    return KafkaIO.<byte[], Received>read()
        .withBootstrapServers(topic.bootstrapServers())
        .withTopic(topic.name())
        .withKeyDeserializerAndCoder(ByteArrayDeserializer.class, ByteArrayCoder.of())
        .withValueDeserializerAndCoder(SpinDeserializer.class, new ReceivedCoder())
        .withConsumerConfigUpdates(consumer)
        .withTimestampPolicyFactory(new EventTimePolicyFactory(maxOutOfOrderness))
        .commitOffsetsInFinalize();
  }
}
