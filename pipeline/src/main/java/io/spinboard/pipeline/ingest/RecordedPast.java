package io.spinboard.pipeline.ingest;

import io.spinboard.recordings.BrokenLineException;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.Recorded;
import io.spinboard.recordings.RecordingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far in event time the spins go that recordings do not hold: those before where they begin.
 * What is counted from then on is complete, if the recordings have no gap.
 */
public final class RecordedPast {
  private static final Logger LOG = LoggerFactory.getLogger(RecordedPast.class);

  /** By the partition; of lines that tell no place in a topic, all together. */
  private final Map<Integer, Beginning> beginnings = new HashMap<>();

  private RecordedPast() {}

  /**
   * Reads recordings to their end, since any line may be the first of its partition.
   *
   * @param files a glob
   * @return the greatest event time that an unrecorded spin may have, microseconds; {@code
   *     Long.MIN_VALUE} if every partition is there from its first record on, and the present if
   *     nothing tells
   */
  public static long greatestEventTime(String files) {
    RecordedPast past = new RecordedPast();
    try {
      for (Metadata file : FileSystems.match(files).metadata()) {
        past.look(file);
      }
    } catch (IOException e) {
      LOG.warn(
          "Where {} begins cannot be read here, so that no campaign becomes final: {}",
          files,
          e.getMessage());
      return present();
    }
    return past.beginnings.values().stream()
        .mapToLong(Beginning::unrecordedMicros)
        .max()
        .orElseGet(RecordedPast::present);
  }

  private void look(Metadata file) throws IOException {
    Map<Integer, Beginning> ofFile = new HashMap<>();
    try (RecordingReader reader = open(file)) {
      for (boolean more = true; more; ) {
        try {
          Recorded recorded = reader.next();
          more = recorded != null;
          if (more) {
            ofFile.computeIfAbsent(recorded.partition(), Beginning::new).add(recorded);
          }
        } catch (BrokenLineException noRecord) {
          // It is set aside when the spins are read.
        }
      }
    }
    ofFile.forEach((partition, found) -> beginnings.merge(partition, found, Beginning::earlier));
  }

  private static RecordingReader open(Metadata file) throws IOException {
    InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()));
    try {
      return new RecordingReader(Compression.of(file.resourceId().getFilename()).reading(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  static long present() {
    return TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
  }
}
