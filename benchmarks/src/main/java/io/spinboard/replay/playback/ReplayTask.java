package io.spinboard.replay.playback;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.cli.kafka.TopicSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replays a recording as {@code spinboard replay --as-fast-as-possible} does. */
public final class ReplayTask implements MeasuredTask {
  private static final RecordFilter ALL = new RecordFilter(null, null, Set.of(), Set.of());

  private final ReplaySettings settings;
  private final ReplayStateWriter stateWriter;
  private final RecordPublisher publisher;

  /**
   * @param recording a file
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   */
  public ReplayTask(Path recording, Map<String, Object> clientConfig, TopicSpec topic)
      throws IOException {
    ReplayInput input = new ReplayInput(recording, Files.size(recording));
    this.settings =
        new ReplaySettings(
            List.of(input), ALL, TimeShift.NONE, ReplayPacer.UNBOUNDED, false, false, false);
    this.publisher = new RecordPublisher(clientConfig, topic, settings.keepsTimestamps());
    // Without a file, it writes nothing.
    this.stateWriter =
        new ReplayStateWriter(
            null, ReplayState.beginning(settings.identity(topic.name())), 0, publisher);
  }

  @Override
  public void run() throws IOException, InterruptedException {
    InputStream keyboard = InputStream.nullInputStream();
    try (publisher;
        KeyboardPause pause = new KeyboardPause(keyboard, ReplayTask::printLine)) {
      ReplayPacer pacer = new ReplayPacer(settings.speed(), pause, ReplayClock.SYSTEM);
      new Replayer(settings, keyboard, publisher, stateWriter, pacer, ReplayTask::printLine).run();
    }
  }

  private static void printLine(String line) {
    System.err.println(line);
  }

  @Override
  public long completed() {
    return publisher.acknowledged();
  }
}
