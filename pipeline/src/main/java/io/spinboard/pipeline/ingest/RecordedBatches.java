package io.spinboard.pipeline.ingest;

import io.spinboard.events.Decoded;
import io.spinboard.events.Excerpt;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.pipeline.publish.RejectedSpin;
import io.spinboard.recordings.BrokenLineException;
import io.spinboard.recordings.Recorded;
import io.spinboard.recordings.RecordingReader;
import java.io.IOException;

/**
 * What a file holds, as many records at once as travel together. A record that is no spin keeps its
 * place in the topic if the file tells it, so that it is the same row as when the topic was read;
 * otherwise its place is the line.
 */
final class RecordedBatches {
  private final RecordingReader reader;
  private final String file;
  private final String topic;
  private final SpinDecoder decoder;
  private boolean done;

  RecordedBatches(RecordingReader reader, String file, String topic, SpinDecoder decoder) {
    this.reader = reader;
    this.file = file;
    this.topic = topic;
    this.decoder = decoder;
  }

  /** Whether all has been read. */
  boolean areDone() {
    return done;
  }

  /** The next records; none if there are none left. */
  RecordBatch next() throws IOException {
    RecordBatch batch = RecordBatch.empty();
    while (!done && !batch.isFull()) {
      try {
        take(reader.next(), batch);
      } catch (BrokenLineException broken) {
        batch.rejected().add(atLine(rejection(broken), reader.line()));
      }
    }
    return batch;
  }

  private void take(Recorded recorded, RecordBatch batch) {
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

  private RejectedSpin rejected(Recorded recorded, Rejection rejection) {
    return recorded.hasPlace()
        ? RejectedSpin.of(
            topic, recorded.partition(), recorded.offset(), rejection, recorded.value())
        : atLine(rejection, recorded.value());
  }

  private RejectedSpin atLine(Rejection rejection, byte[] payload) {
    return RejectedSpin.of(file, 0, reader.number(), rejection, payload);
  }

  /** Such a line may look like a spin all the same, but what it was in the topic is not known. */
  private static Rejection rejection(BrokenLineException broken) {
    String why = broken.getMessage().lines().findFirst().orElse("");
    return new Rejection(Reason.NOT_JSON, Excerpt.of(why));
  }
}
