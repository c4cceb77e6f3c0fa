package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.pipeline.ingest.RecordBatch;
import java.util.Map;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.kafka.common.TopicPartition;

/** Reads a Kafka topic of spins. Watermarks follow event time. */
public final class ReadSpins extends PTransform<PBegin, PCollection<RecordBatch>> {
  private static final long serialVersionUID = 1;

  private final transient TopicReadSettings settings;
  private final transient Map<TopicPartition, Long> startOffsets;

  /**
   * @param settings how to read the topic
   * @param startOffsets the offset at which a new job starts, for each partition
   */
  public ReadSpins(TopicReadSettings settings, Map<TopicPartition, Long> startOffsets) {
    this.settings = settings;
    this.startOffsets = startOffsets;
  }

  @Override
  public PCollection<RecordBatch> expand(PBegin input) {
    input.getPipeline().getOptions().as(TopicReadOptions.class).setTopicReadSettings(settings);
    return input.apply("Read batches", Read.from(new SpinSource(settings, startOffsets)));
  }
}
