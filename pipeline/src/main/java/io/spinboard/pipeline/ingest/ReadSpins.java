package io.spinboard.pipeline.ingest;

import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/** Reads a Kafka topic of spins, parsed once, with watermarks by event time. */
public final class ReadSpins extends PTransform<PBegin, PCollection<ReadBatch>> {
  private static final long serialVersionUID = 1;

  private final transient TopicReading reading;

  /**
   * @param reading which topic and how
   */
  public ReadSpins(TopicReading reading) {
    this.reading = reading;
  }

  @Override
  public PCollection<ReadBatch> expand(PBegin begin) {
    begin.getPipeline().getOptions().as(ReadOptions.class).setTopicReading(reading);
    return begin.apply("Read batches", Read.from(new SpinSource(reading)));
  }
}
