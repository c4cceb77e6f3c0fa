package io.spinboard.pipeline.ingest;

import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
    private static final int MAX_LINES = 1_000;

    private final Duration maxFutureSkew;

    ReadLines(Duration maxFutureSkew) {
      this.maxFutureSkew = maxFutureSkew;
    }

    @ProcessElement
    public void read(@Element FileIO.ReadableFile file, OutputReceiver<ReadBatch> out)
        throws IOException {
      SpinDecoder decoder = new SpinDecoder(maxFutureSkew, InstantSource.system());
      String name = file.getMetadata().resourceId().toString();
      List<Spin> spins = new ArrayList<>();
      List<RejectedSpin> rejected = new ArrayList<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Channels.newInputStream(file.open()), StandardCharsets.UTF_8))) {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          byte[] value = line.getBytes(StandardCharsets.UTF_8);
          Decoded decoded = decoder.decode(value);
          if (decoded instanceof Spin spin) {
            spins.add(spin);
          } else {
            rejected.add(RejectedSpin.of(name, 0, number, (Rejection) decoded, value));
          }
          if (spins.size() + rejected.size() == MAX_LINES) {
            out.output(new ReadBatch(List.copyOf(spins), List.copyOf(rejected)));
            spins.clear();
            rejected.clear();
          }
        }
      }
      out.output(new ReadBatch(spins, rejected));
    }
  }
}
