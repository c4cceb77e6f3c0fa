package io.spinboard.pipeline.ingest;

import java.time.Duration;
import org.apache.beam.sdk.io.Compression;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Reads recordings instead of a topic, and ends when they end: with the same boards, account and
 * rejected records as if the topic had been read. The last hot streaks are those of the tick that
 * the watermark of such a topic comes to, the newest spin less the bound on disorder.
 *
 * <p>Only what depends on the moment of reading may differ. Nothing is too late for a period here,
 * what was ahead of the clock may no longer be, and no time passes after the last spin, while the
 * hot streaks of a topic that falls silent as one watches go on to cool.
 */
public final class ReadRecordings extends PTransform<PBegin, PCollection<RecordBatch>> {
  private static final long serialVersionUID = 1;

  private final String files;
  private final String topic;
  private final Duration maxFutureSkew;

  /**
   * @param files a glob, of one file at least; compressed files are known by their suffix
   * @param topic what was recorded, where a recording tells partitions and offsets
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
        // As they are: who reads recordings knows how they are compressed.
        .apply("Open files", FileIO.readMatches().withCompression(Compression.UNCOMPRESSED))
        .apply("Read lines", ParDo.of(new ReadRecording(topic, maxFutureSkew)))
        .setCoder(new RecordBatchCoder());
  }
}
