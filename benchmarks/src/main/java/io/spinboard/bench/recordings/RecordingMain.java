package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.bench.throughput.ProgramReport;
import io.spinboard.replay.playback.ReplayTask;
import io.spinboard.replay.verify.VerifyTask;
import io.spinboard.topics.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Reads a recording in one thread, as a program of its own. */
final class RecordingMain {
  private RecordingMain() {}

  /**
   * Takes the name of a {@link RecordingProgram}, the recording, Kafka's address, a topic, and the
   * report's file.
   */
  public static void main(String[] args) throws Exception {
    MeasuredTask work = work(RecordingProgram.valueOf(args[0]), Path.of(args[1]), args[2], args[3]);
    ProgramReport.of(work).leave(Path.of(args[4]));
  }

  private static MeasuredTask work(
      RecordingProgram reader, Path recording, String bootstrapServers, String topic)
      throws IOException {
    return switch (reader) {
      case REPLAY ->
          new ReplayTask(
              recording,
              Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
              Topic.named(topic));
      case LINE_FEEDS -> new LineFeedTask(recording);
      case VERIFY -> new VerifyTask(recording);
    };
  }
}
