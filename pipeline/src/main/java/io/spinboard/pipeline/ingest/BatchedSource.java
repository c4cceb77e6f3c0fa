package io.spinboard.pipeline.ingest;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.UnboundedSource;
import org.apache.beam.sdk.io.kafka.KafkaCheckpointMark;
import org.apache.beam.sdk.io.kafka.KafkaRecord;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * KafkaIO's source, read in batches: the same offsets, watermarks and checkpoints, fewer elements.
 */
final class BatchedSource extends UnboundedSource<ReadBatch, KafkaCheckpointMark> {
  private static final long serialVersionUID = 1;

  private final UnboundedSource<KafkaRecord<byte[], Received>, KafkaCheckpointMark> records;

  BatchedSource(UnboundedSource<KafkaRecord<byte[], Received>, KafkaCheckpointMark> records) {
    this.records = records;
  }

  @Override
  public List<BatchedSource> split(int desiredNumSplits, PipelineOptions options) throws Exception {
    return records.split(desiredNumSplits, options).stream().map(BatchedSource::narrow).toList();
  }

  @SuppressWarnings("unchecked") // KafkaIO splits its source into sources of its own kind.
  private static BatchedSource narrow(UnboundedSource<?, ?> split) {
    return new BatchedSource(
        (UnboundedSource<KafkaRecord<byte[], Received>, KafkaCheckpointMark>) split);
  }

  @Override
  public UnboundedReader<ReadBatch> createReader(PipelineOptions options, KafkaCheckpointMark mark)
      throws IOException {
    return new BatchedReader(this, records.createReader(options, mark));
  }

  @Override
  public Coder<KafkaCheckpointMark> getCheckpointMarkCoder() {
    return records.getCheckpointMarkCoder();
  }

  @Override
  public Coder<ReadBatch> getOutputCoder() {
    return new ReadBatchCoder();
  }

  @Override
  public void validate() {
    records.validate();
  }
}
