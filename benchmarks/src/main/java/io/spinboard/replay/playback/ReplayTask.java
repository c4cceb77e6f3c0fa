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
  private static final Selection ALL = new Selection(null, null, Set.of(), Set.of());

  private final Script script;
  private final Ledger ledger;
  private final Publisher publisher;

  /**
   * @param recording a file
   * @param clientConfig settings for the Kafka client, among them {@code bootstrap.servers}
   */
  public ReplayTask(Path recording, Map<String, Object> clientConfig, TopicSpec topic)
      throws IOException {
    Input input = new Input(recording, Files.size(recording));
    this.script = new Script(List.of(input), ALL, Shift.NONE, Tempo.UNBOUNDED, false, false, false);
    this.publisher = new Publisher(clientConfig, topic, script.keepsTimestamps());
    // Without a file it keeps nothing, however often it could.
    this.ledger = new Ledger(null, State.beginning(script.identity(topic.name())), 0, publisher);
  }

  @Override
  public void run() throws IOException, InterruptedException {
    InputStream nobody = InputStream.nullInputStream();
    try (publisher;
        Breaks breaks = new Breaks(nobody, ReplayTask::say)) {
      Tempo tempo = new Tempo(script.speed(), breaks);
      new Player(script, nobody, publisher, ledger, tempo, ReplayTask::say).play();
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
