package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.RecordBatchCoder;
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
 * A topic of spins. Each partition is a split, so a job that is restored with another parallelism
 * distributes them anew. The number of partitions is known before splitting: a checkpoint that
 * completes before the source is split would otherwise restore a job that reads nothing.
 *
 * <p>Runners keep this object, Java-serialized, in their checkpoints, so its fields must stay
 * readable by later builds.
 */
final class SpinSource extends UnboundedSource<RecordBatch, KafkaCheckpointMark> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final int firstPartition;
  private final int partitions;
  private final String fixed;

  /** The topic's number of partitions when the job started. */
  private final int partitionsOfTopic;

  private final long[] startOffsets;

  /**
   * @param startOffsets the offset at which a new job starts, for each partition; a restored job
   *     resumes at its checkpoint instead
   */
  SpinSource(TopicReadSettings settings, Map<TopicPartition, Long> startOffsets) {
    this(
        settings.topic().name(),
        0,
        settings.partitions(),
        settings.fixed(),
        settings.partitions(),
        IntStream.range(0, settings.partitions())
            .mapToLong(it -> startOffsets.get(new TopicPartition(settings.topic().name(), it)))
            .toArray());
  }

  private SpinSource(
      String topic,
      int firstPartition,
      int partitions,
      String fixed,
      int partitionsOfTopic,
      long[] startOffsets) {
    this.topic = topic;
    this.firstPartition = firstPartition;
    this.partitions = partitions;
    this.fixed = fixed;
    this.partitionsOfTopic = partitionsOfTopic;
    this.startOffsets = startOffsets;
  }

  @Override
  public List<SpinSource> split(int desiredNumSplits, PipelineOptions options) {
    return IntStream.range(firstPartition, firstPartition + partitions)
        .mapToObj(this::splitOf)
        .toList();
  }

  private SpinSource splitOf(int partition) {
    long[] startOffset = {startOffsets[partition - firstPartition]};
    return new SpinSource(topic, partition, 1, fixed, partitionsOfTopic, startOffset);
  }

  @Override
  public UnboundedReader<RecordBatch> createReader(
      PipelineOptions options, KafkaCheckpointMark mark) throws IOException {
    TopicReadSettings settings = options.as(TopicReadOptions.class).getTopicReadSettings();
    requireSame(settings);
    return PartitionReader.of(
        this, settings, new TopicPartition(topic, firstPartition), mark == null ? start() : mark);
  }

  /** A restored source comes from another submission than the settings. */
  private void requireSame(TopicReadSettings settings) throws RefusedStateException {
    if (!fixed.equals(settings.fixed())) {
      throw new RefusedStateException(
          "The checkpoint was written by a job with %s, but this one has %s; these are fixed for the life of a job. Resume with the former, or start a new job without the checkpoint."
              .formatted(fixed, settings.fixed()));
    }
    if (partitionsOfTopic != settings.partitions()) {
      throw new RefusedStateException(
          "The checkpoint was written by a job that reads %d partitions of %s, which has %d now; their number is fixed for the life of a job. Start a new job without the checkpoint, with an empty database."
              .formatted(partitionsOfTopic, settings.topic(), settings.partitions()));
    }
  }

  private KafkaCheckpointMark start() {
    long watermark = BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis();
    PartitionMark mark = new PartitionMark(topic, firstPartition, startOffsets[0], watermark);
    return new KafkaCheckpointMark(List.of(mark), Optional.empty());
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
