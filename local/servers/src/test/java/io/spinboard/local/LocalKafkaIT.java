package io.spinboard.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {
  @TempDir Path directory;

  @Test
  void aRestartKeepsRecordsAndPort() throws Exception {
    String address;
    try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
      address = kafka.bootstrapServers();
      kafka.createTopic("gameplay", 1, Duration.ofHours(1));
      send(address, "first");
    }
    try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
      assertThat(kafka.bootstrapServers(), is(address));
      kafka.createTopic("gameplay", 1, Duration.ofHours(1));
      send(address, "second");
      assertThat(records(address, 2), contains("first", "second"));
    }
  }

  @Test
  void aPreviousPortInUseIsReportedWithTheRemedy() throws IOException {
    int port;
    try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
      port = Integer.parseInt(kafka.bootstrapServers().replace("localhost:", ""));
    }
    try (ServerSocket other = listenAt(port)) {
      ServerStartException failure =
          assertThrows(ServerStartException.class, () -> LocalKafka.start(directory, 0));
      assertThat(
          failure.getMessage(),
          allOf(
              containsString("port " + other.getLocalPort()),
              containsString("remove " + directory.toRealPath().resolve("port"))));
    }
    LocalKafka.start(directory, 0).close();
  }

  @Test
  void aRequestedPortInUseIsReported() throws IOException {
    try (ServerSocket other = listenAt(0)) {
      int port = other.getLocalPort();
      ServerStartException failure =
          assertThrows(ServerStartException.class, () -> LocalKafka.start(directory, port));
      assertThat(failure.getMessage(), containsString("port " + port + " for Kafka"));
    }
  }

  @Test
  void aPortConflictDuringStartUpFailsWithoutEndingTheProcess() throws IOException {
    try (ServerSocket other = listenAt(0);
        DirectoryLock lock = DirectoryLock.take(directory)) {
      int port = other.getLocalPort();
      Path data = directory.resolve("data");
      ServerStartException failure =
          assertThrows(ServerStartException.class, () -> LocalKafka.startAt(port, lock, data));
      assertThat(failure.getMessage(), containsString("did not start"));
    }
  }

  @Test
  void corruptDataFailsWithoutEndingTheProcess() throws IOException {
    LocalKafka.start(directory, 0).close();
    Files.writeString(directory.resolve("data/bootstrap.checkpoint"), "nonsense");
    Files.writeString(directory.resolve("data/meta.properties"), "version=1\nnode.id=7\n");
    ServerStartException failure =
        assertThrows(ServerStartException.class, () -> LocalKafka.start(directory, 0));
    assertThat(failure.getMessage(), containsString("did not start"));
  }

  private static ServerSocket listenAt(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByName("localhost"));
  }

  private static void send(String address, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", address), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("gameplay", value)).get();
    }
  }

  private static List<String> records(String address, int count) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition("gameplay", 0)));
      List<String> values = new ArrayList<>();
      long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
