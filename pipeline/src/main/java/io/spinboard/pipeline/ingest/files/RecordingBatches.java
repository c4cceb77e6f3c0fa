package io.spinboard.pipeline.ingest.files;

import io.spinboard.events.Decoded;
import io.spinboard.events.Excerpt;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.recordings.InvalidLineException;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingReader;
import java.io.IOException;

/**
 * Reads a recording in batches. A rejected record keeps its partition and offset if the recording
 * has them, so that it is the same row in the database as if the topic had been read; otherwise it
 * is identified by its line.
 */
final class RecordingBatches {
  private final RecordingReader reader;
  private final String file;
  private final String topic;
  private final SpinDecoder decoder;
  private boolean done;

  RecordingBatches(RecordingReader reader, String file, String topic, SpinDecoder decoder) {
    this.reader = reader;
    this.file = file;
    this.topic = topic;
    this.decoder = decoder;
  }

  boolean hasNext() {
    return !done;
  }

  /** Reads the next batch, which may be empty at the end of the file. */
  RecordBatch next() throws IOException {
    RecordBatch batch = RecordBatch.empty();
    while (!done && !batch.isFull()) {
      try {
        add(reader.next(), batch);
      } catch (InvalidLineException invalid) {
        batch.rejected().add(atLine(rejection(invalid), reader.line()));
      }
    }
    return batch;
  }

  private void add(RecordedRecord recorded, RecordBatch batch) {
    if (recorded == null) {
      done = true;
      return;
    }
    Decoded decoded = decoder.decode(recorded.value());
    if (decoded instanceof Spin spin) {
      batch.spins().add(spin);
    } else {
      batch.rejected().add(rejected(recorded, (Rejection) decoded));
    }
  }

  private RejectedSpin rejected(RecordedRecord recorded, Rejection rejection) {
    return recorded.hasOffset()
        ? RejectedSpin.of(
            topic, recorded.partition(), recorded.offset(), rejection, recorded.value())
        : atLine(rejection, recorded.value());
  }

  private RejectedSpin atLine(Rejection rejection, byte[] payload) {
    return RejectedSpin.of(file, 0, reader.number(), rejection, payload);
  }

  /** The line may contain a spin nevertheless, but its value in the topic is unknown. */
  private static Rejection rejection(InvalidLineException invalid) {
    String detail = invalid.getMessage().lines().findFirst().orElse("");
    return new Rejection(Reason.NOT_JSON, Excerpt.of(detail));
  }
}
