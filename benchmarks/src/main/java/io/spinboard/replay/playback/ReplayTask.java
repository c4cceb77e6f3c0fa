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

  private final ReplaySettings script;
  private final ReplayStateWriter ledger;
  private final RecordPublisher publisher;

  /**
   * @param recording a file
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   */
  public ReplayTask(Path recording, Map<String, Object> clientConfig, TopicSpec topic)
      throws IOException {
    ReplayInput input = new ReplayInput(recording, Files.size(recording));
    this.script =
        new ReplaySettings(
            List.of(input), ALL, TimeShift.NONE, ReplayPacer.UNBOUNDED, false, false, false);
    this.publisher = new RecordPublisher(clientConfig, topic, script.keepsTimestamps());
    // Without a file it keeps nothing, however often it could.
    this.ledger =
        new ReplayStateWriter(
            null, ReplayState.beginning(script.identity(topic.name())), 0, publisher);
  }

  @Override
  public void run() throws IOException, InterruptedException {
    InputStream nobody = InputStream.nullInputStream();
    try (publisher;
        KeyboardPause breaks = new KeyboardPause(nobody, ReplayTask::say)) {
      ReplayPacer tempo = new ReplayPacer(script.speed(), breaks);
      new Replayer(script, nobody, publisher, ledger, tempo, ReplayTask::say).run();
    }
  }

  private static void say(String line) {
    System.err.println(line);
  }

  @Override
  public long completed() {
    return publisher.acknowledged();
  }
}
