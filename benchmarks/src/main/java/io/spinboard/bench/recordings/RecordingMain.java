package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.bench.throughput.ProgramReport;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.replay.playback.ReplayTask;
import io.spinboard.replay.verify.VerifyTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Main class of a program that reads a recording in one thread. */
final class RecordingMain {
  private RecordingMain() {}

  /**
   * Expects the name of a {@link RecordingProgram}, the recording, Kafka's address, a topic, and
   * the report's file.
   */
  public static void main(String[] args) throws Exception {
    MeasuredTask task = task(RecordingProgram.valueOf(args[0]), Path.of(args[1]), args[2], args[3]);
    ProgramReport.of(task).writeAndWait(Path.of(args[4]));
  }

  private static MeasuredTask task(
      RecordingProgram reader, Path recording, String bootstrapServers, String topic)
      throws IOException {
    return switch (reader) {
      case REPLAY ->
          new ReplayTask(
              recording,
              Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
              TopicSpec.named(topic));
      case LINE_FEEDS -> new LineFeedTask(recording);
      case VERIFY -> new VerifyTask(recording);
    };
  }
}
