package io.spinboard.pipeline.ingest;

import io.spinboard.events.ByteLines;
import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/** Reads recordings, JSON Lines with a spin a line, instead of a topic; ends when they end. */
public final class ReadRecordings extends PTransform<PBegin, PCollection<ReadBatch>> {
  private static final long serialVersionUID = 1;

  private final String files;
  private final Duration maxFutureSkew;

  /**
   * @param files a glob; compressed files are known by their suffix
   * @param maxFutureSkew how far ahead of the wall clock a spin may be
   */
  public ReadRecordings(String files, Duration maxFutureSkew) {
    this.files = files;
    this.maxFutureSkew = maxFutureSkew;
  }

  @Override
  public PCollection<ReadBatch> expand(PBegin begin) {
    return begin
        .apply("Find files", FileIO.match().filepattern(files))
        .apply("Open files", FileIO.readMatches())
        .apply("Read lines", ParDo.of(new ReadLines(maxFutureSkew)))
        .setCoder(new ReadBatchCoder());
  }

  private static final class ReadLines extends DoFn<FileIO.ReadableFile, ReadBatch> {
    private static final long serialVersionUID = 1;

    private final Duration maxFutureSkew;

    ReadLines(Duration maxFutureSkew) {
      this.maxFutureSkew = maxFutureSkew;
    }

    @ProcessElement
    public void read(@Element FileIO.ReadableFile file, OutputReceiver<ReadBatch> out)
        throws IOException {
      SpinDecoder decoder = new SpinDecoder(maxFutureSkew, InstantSource.system());
      String name = file.getMetadata().resourceId().toString();
      try (InputStream in = Channels.newInputStream(file.open())) {
        ByteLines lines = new ByteLines(in);
        ReadBatch batch = ReadBatch.empty();
        long number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
          number++;
          Decoded decoded = decoder.decode(line);
          if (decoded instanceof Spin spin) {
            batch.spins().add(spin);
          } else {
            batch.rejected().add(RejectedSpin.of(name, 0, number, (Rejection) decoded, line));
          }
          if (batch.isFull()) {
            out.output(batch);
            batch = ReadBatch.empty();
          }
        }
        out.output(batch);
      }
    }
  }
}
