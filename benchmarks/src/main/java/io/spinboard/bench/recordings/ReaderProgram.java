package io.spinboard.bench.recordings;

import io.spinboard.bench.throughput.ProgramReport;
import io.spinboard.bench.throughput.Work;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.replay.playback.PlaybackAtOnce;
import io.spinboard.replay.verify.RecordingCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Reads a recording in one thread, as a program of its own. */
final class ReaderProgram {
  private ReaderProgram() {}

  /**
   * Takes the name of a {@link Reader}, the recording, Kafka's address, a topic, and the report's
   * file.
   */
  public static void main(String[] args) throws Exception {
    Work work = work(Reader.valueOf(args[0]), Path.of(args[1]), args[2], args[3]);
    ProgramReport.of(work).leave(Path.of(args[4]));
  }

  private static Work work(Reader reader, Path recording, String bootstrapServers, String topic)
      throws IOException {
    return switch (reader) {
      case REPLAY ->
          new PlaybackAtOnce(
              recording,
              Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
              TopicSpec.named(topic));
      case LINE_FEEDS -> new LineFeeds(recording);
      case VERIFY -> new RecordingCount(recording);
    };
  }
}
