package io.spinboard.pipeline.ingest.files;

import io.spinboard.events.SpinDecoder;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.RecordingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.beam.sdk.io.FileIO.ReadableFile;
import org.apache.beam.sdk.transforms.DoFn;

/** Reads a recording, which may be compressed. */
final class ReadRecordingFn extends DoFn<ReadableFile, RecordBatch> {
  private static final long serialVersionUID = 1;

  private final String topic;
  private final Duration maxFutureSkew;

  ReadRecordingFn(String topic, Duration maxFutureSkew) {
    this.topic = topic;
    this.maxFutureSkew = maxFutureSkew;
  }

  @ProcessElement
  public void process(@Element ReadableFile file, OutputReceiver<RecordBatch> out)
      throws IOException {
    String name = file.getMetadata().resourceId().toString();
    SpinDecoder decoder = new SpinDecoder(maxFutureSkew, InstantSource.system());
    try (RecordingReader reader = open(file)) {
      RecordingBatches batches = new RecordingBatches(reader, name, topic, decoder);
      while (batches.hasNext()) {
        out.output(batches.next());
      }
    } catch (IOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static RecordingReader open(ReadableFile file) throws IOException {
    InputStream in = Channels.newInputStream(file.open());
    try {
      String name = file.getMetadata().resourceId().getFilename();
      return new RecordingReader(Compression.of(name).decompress(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
