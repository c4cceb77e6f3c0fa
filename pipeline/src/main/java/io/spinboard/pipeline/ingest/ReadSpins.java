package io.spinboard.pipeline.ingest;

import java.util.Map;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.kafka.common.TopicPartition;

/** Reads a Kafka topic of spins, parsed once, with watermarks by event time. */
public final class ReadSpins extends PTransform<PBegin, PCollection<RecordBatch>> {
  private static final long serialVersionUID = 1;

  private final transient TopicReading reading;
  private final transient Map<TopicPartition, Long> begin;

  /**
   * @param reading which topic and how
   * @param begin the offset at which a new job begins in each partition
   */
  public ReadSpins(TopicReading reading, Map<TopicPartition, Long> begin) {
    this.reading = reading;
    this.begin = begin;
  }

  @Override
  public PCollection<RecordBatch> expand(PBegin input) {
    input.getPipeline().getOptions().as(ReadOptions.class).setTopicReading(reading);
    return input.apply("Read batches", Read.from(new SpinSource(reading, begin)));
  }
}
