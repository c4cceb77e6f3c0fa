package io.spinboard.pipeline.ingest;

import io.spinboard.pipeline.wire.RefusedStateException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.UnboundedSource;
import org.apache.beam.sdk.io.kafka.KafkaCheckpointMark;
import org.apache.beam.sdk.io.kafka.KafkaCheckpointMark.PartitionMark;
import org.apache.beam.sdk.io.kafka.KafkaSource;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions of a topic, each a split of its own, so that a job that goes on with another
 * parallelism spreads them anew. Their number is known beforehand: a checkpoint that is taken
 * before the splits are there would restore a job that reads nothing.
 *
 * <p>Runners keep this object, in Java's own encoding, in their checkpoints. What it holds must
 * therefore stay readable by later builds.
 */
final class SpinSource extends UnboundedSource<RecordBatch, KafkaCheckpointMark> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final int firstPartition;
  private final int partitions;
  private final String fixed;

  /** How many the topic had when the job began; 0 in what earlier builds have kept. */
  private final int partitionsOfTopic;

  /** Where each partition begins; null in what earlier builds have kept. */
  private final long[] begin;

  /**
   * @param begin the offset at which a new job begins in each partition; one that goes on from a
   *     checkpoint goes by that
   */
  SpinSource(TopicReading reading, Map<TopicPartition, Long> begin) {
    this(
        reading.topic().name(),
        0,
        reading.partitions(),
        reading.fixed(),
        reading.partitions(),
        IntStream.range(0, reading.partitions())
            .mapToLong(
                partition -> begin.get(new TopicPartition(reading.topic().name(), partition)))
            .toArray());
  }

  private SpinSource(
      String topic,
      int firstPartition,
      int partitions,
      String fixed,
      int partitionsOfTopic,
      long[] begin) {
    this.topic = topic;
    this.firstPartition = firstPartition;
    this.partitions = partitions;
    this.fixed = fixed;
    this.partitionsOfTopic = partitionsOfTopic;
    this.begin = begin;
  }

  @Override
  public List<SpinSource> split(int desiredNumSplits, PipelineOptions options) {
    return IntStream.range(firstPartition, firstPartition + partitions)
        .mapToObj(this::splitOf)
        .toList();
  }

  private SpinSource splitOf(int partition) {
    long[] itsBegin = begin == null ? null : new long[] {begin[partition - firstPartition]};
    return new SpinSource(topic, partition, 1, fixed, partitionsOfTopic, itsBegin);
  }

  @Override
  public UnboundedReader<RecordBatch> createReader(
      PipelineOptions options, KafkaCheckpointMark mark) throws IOException {
    TopicReading reading = options.as(ReadOptions.class).getTopicReading();
    requireSame(reading);
    return PartitionReader.of(
        this,
        reading,
        new TopicPartition(topic, firstPartition),
        mark == null ? beginning() : mark);
  }

  /** Restored, this is of another submission than what is read now. */
  private void requireSame(TopicReading reading) throws RefusedStateException {
    if (!fixed.equals(reading.fixed())) {
      throw new RefusedStateException(
          "The checkpoint is of a job with %s, this one has %s; these are fixed for the life of a job. Go on with the former, or start a new job without the checkpoint."
              .formatted(fixed, reading.fixed()));
    }
    if (partitionsOfTopic != 0 && partitionsOfTopic != reading.partitions()) {
      throw new RefusedStateException(
          "The checkpoint is of a job that reads %d partitions of %s, which has %d now; their number is fixed for the life of a job. Start a new job without the checkpoint, with an empty database."
              .formatted(partitionsOfTopic, reading.topic(), reading.partitions()));
    }
  }

  /** Null leaves it to where the consumer group is, as builds that kept no offset did. */
  private KafkaCheckpointMark beginning() {
    if (begin == null) {
      return null;
    }
    long watermark = BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis();
    return new KafkaCheckpointMark(
        List.of(new PartitionMark(topic, firstPartition, begin[0], watermark)), Optional.empty());
  }

  @Override
  public Coder<KafkaCheckpointMark> getCheckpointMarkCoder() {
    return KafkaSource.checkpointMarkCoder();
  }

  @Override
  public Coder<RecordBatch> getOutputCoder() {
    return new RecordBatchCoder();
  }

  @Override
  public String toString() {
    return "partitions %d to %d of %s"
        .formatted(firstPartition, firstPartition + partitions - 1, topic);
  }
}
