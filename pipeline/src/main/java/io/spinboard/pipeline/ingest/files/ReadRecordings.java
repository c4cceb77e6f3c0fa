package io.spinboard.pipeline.ingest.files;

import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.RecordBatchCoder;
import java.time.Duration;
import org.apache.beam.sdk.io.Compression;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Reads recordings instead of a topic, as bounded input: with the same boards, account and rejected
 * records as if the topic had been read. The last hot streaks are those of the last tick that the
 * topic's watermark would reach, which is the greatest event time less the maximum
 * out-of-orderness.
 *
 * <p>Results differ only where they depend on the time of reading. No spin of a recording is too
 * late for a period, a spin that was ahead of the wall clock may no longer be, and event time does
 * not advance after the last spin, while it does on a live topic that falls silent.
 */
public final class ReadRecordings extends PTransform<PBegin, PCollection<RecordBatch>> {
  private static final long serialVersionUID = 1;

  private final String files;
  private final String topic;
  private final Duration maxFutureSkew;

  /**
   * @param files a glob that matches at least one file; the suffix tells how a file is compressed
   * @param topic the recorded topic, for rejected records of recordings with offsets
   * @param maxFutureSkew how far ahead of the wall clock a spin may be
   */
  public ReadRecordings(String files, String topic, Duration maxFutureSkew) {
    this.files = files;
    this.topic = topic;
    this.maxFutureSkew = maxFutureSkew;
  }

  @Override
  public PCollection<RecordBatch> expand(PBegin begin) {
    return begin
        .apply(
            "Find files",
            FileIO.match().filepattern(files).withEmptyMatchTreatment(EmptyMatchTreatment.DISALLOW))
        // RecordingReader decompresses them.
        .apply("Open files", FileIO.readMatches().withCompression(Compression.UNCOMPRESSED))
        .apply("Read lines", ParDo.of(new ReadRecordingFn(topic, maxFutureSkew)))
        .setCoder(new RecordBatchCoder());
  }
}
