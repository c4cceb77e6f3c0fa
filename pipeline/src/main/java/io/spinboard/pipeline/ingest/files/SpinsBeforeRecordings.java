package io.spinboard.pipeline.ingest.files;

import io.spinboard.recordings.Compression;
import io.spinboard.recordings.InvalidLineException;
import io.spinboard.recordings.RecordedRecord;
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
 * Estimates the greatest event time of the spins that recordings lack: those before their first
 * records. Later event times are counted completely, if the recordings have no gaps.
 */
public final class SpinsBeforeRecordings {
  private static final Logger LOG = LoggerFactory.getLogger(SpinsBeforeRecordings.class);

  /** By partition; {@link RecordedRecord#UNKNOWN} for all records without offsets. */
  private final Map<Integer, RecordedPartitionStart> starts = new HashMap<>();

  private SpinsBeforeRecordings() {}

  /**
   * Reads recordings to their end, since any line may be the first of its partition.
   *
   * @param files a glob
   * @return microseconds; {@code Long.MIN_VALUE} if every partition starts with its first record;
   *     the present if no spin was found
   */
  public static long greatestEventTime(String files) {
    SpinsBeforeRecordings recordings = new SpinsBeforeRecordings();
    try {
      for (Metadata file : FileSystems.match(files).metadata()) {
        recordings.read(file);
      }
    } catch (IOException e) {
      LOG.warn(
          "Cannot read the start of {}, so no campaign will become final: {}",
          files,
          e.getMessage());
      return present();
    }
    return recordings.starts.values().stream()
        .mapToLong(RecordedPartitionStart::unrecordedMicros)
        .max()
        .orElseGet(SpinsBeforeRecordings::present);
  }

  private void read(Metadata file) throws IOException {
    Map<Integer, RecordedPartitionStart> ofFile = new HashMap<>();
    try (RecordingReader reader = open(file)) {
      for (boolean more = true; more; ) {
        try {
          RecordedRecord recorded = reader.next();
          more = recorded != null;
          if (more) {
            ofFile.computeIfAbsent(recorded.partition(), RecordedPartitionStart::new).add(recorded);
          }
        } catch (InvalidLineException ignored) {
          // The line is rejected when the spins are read.
        }
      }
    }
    ofFile.forEach(
        (partition, start) -> starts.merge(partition, start, RecordedPartitionStart::earlier));
  }

  private static RecordingReader open(Metadata file) throws IOException {
    InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()));
    try {
      return new RecordingReader(Compression.of(file.resourceId().getFilename()).decompress(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  static long present() {
    return TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
  }
}
