package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.local.Database;
import io.spinboard.local.LocalStack;
import io.spinboard.replay.boards.BoardDifference;
import io.spinboard.replay.boards.Boards;
import io.spinboard.replay.boards.Period;
import io.spinboard.replay.boards.PublishedBoards;
import io.spinboard.replay.recount.Recount;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The boards of real Kafka, the real pipeline and real PostgreSQL, against the naive recount. */
class BoardsIT {
  private final LocalStack stack = LocalStack.shared();

  @Test
  void replayOfLastWeekAtFullSpeedGivesTheBoardsOfTheRecount() throws Exception {
    Instant base = Instant.now().minus(Duration.ofDays(7));
    List<Spin> spins = spins(20_000, base);
    String topic = stack.createTopic();
    Database database = stack.createDatabase();
    send(topic, spins);
    long start = System.nanoTime();
    Instant last =
        Instant.ofEpochMilli(
            spins.stream().mapToLong(Spin::eventTimeMicros).max().getAsLong() / 1000);
    Instant asOf = Instant.ofEpochSecond(last.minusSeconds(5).getEpochSecond());
    Boards expected =
        new Recount(spins, 10)
            .boards(List.of(Period.values()), asOf, Duration.ofSeconds(10), Duration.ofSeconds(60));
    try (RunningPipeline pipeline = RunningPipeline.start(stack, topic, database);
        Connection reader =
            DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null)) {
      PublishedBoards published = new PublishedBoards(reader);
      await()
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(
              () -> assertThat(BoardDifference.between(expected, published.read()).text(), is("")));
      System.err.println("done in " + (System.nanoTime() - start) / 1e9);
    }
  }

  private void send(String topic, List<Spin> spins) throws Exception {

    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Spin spin : spins) {
        byte[] key = Integer.toString(spin.playerId()).getBytes(StandardCharsets.UTF_8);
        sent.add(producer.send(new ProducerRecord<>(topic, key, SpinEncoder.encode(spin))));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private static List<Spin> spins(int count, Instant base) {
    Random random = new Random(1);
    List<Spin> spins = new ArrayList<>();
    long start = TimeUnit.SECONDS.toMicros(base.getEpochSecond());
    for (int i = 0; i < count; i++) {
      int player = random.nextInt(200);
      int team = random.nextInt(5) == 0 ? Spin.NO_TEAM : player % 20;
      spins.add(
          new Spin(
              player,
              10,
              10,
              random.nextInt(3) == 0 ? random.nextInt(500) : 0,
              start + i * 100_000L - random.nextInt(4_000_000),
              team,
              team == Spin.NO_TEAM ? null : "team " + team,
              random.nextInt(3) == 0 ? "spin-" + i : null));
    }
    return spins;
  }
}
