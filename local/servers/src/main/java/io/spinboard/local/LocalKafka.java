package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker on the loopback interface, inside this process. Its directory stores its data
 * and its port.
 */
public final class LocalKafka implements AutoCloseable {
  private static final int PORT_ATTEMPTS = 5;

  private final DirectoryLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private boolean closed;

  private LocalKafka(DirectoryLock lock, KafkaRaftServer server, int port) {
    this.lock = lock;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it is ready.
   *
   * @param directory the directory for its data; created if missing
   * @param port the port to listen on; 0 for the port of the previous start, or a free one on the
   *     first start
   * @throws ServerStartException if the directory or port is in use, or the broker does not start
   */
  public static LocalKafka start(Path directory, int port) throws IOException {
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      Path real = directory.toRealPath();
      PortFile portFile = new PortFile(real.resolve("port"));
      LocalKafka kafka = startAt(port, portFile, lock, real.resolve("data"));
      portFile.write(kafka.port);
      return kafka;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static LocalKafka startAt(int port, PortFile portFile, DirectoryLock lock, Path data)
      throws IOException {
    OptionalInt previous = portFile.read();
    if (port != 0) {
      Ports.require(port, "Kafka");
      return startAt(port, lock, data);
    }
    if (previous.isEmpty()) {
      return startAtFreePort(lock, data);
    }
    // Flink checkpoints contain the address: on another port a restored job would wait forever.
    if (!Ports.isFree(previous.getAsInt())) {
      throw new ServerStartException(
          "port "
              + previous.getAsInt()
              + ", which Kafka used before and checkpoints refer to, is in use; free the port, or remove "
              + portFile.file()
              + " if the checkpoints are no longer needed");
    }
    return startAt(previous.getAsInt(), lock, data);
  }

  private static LocalKafka startAtFreePort(DirectoryLock lock, Path data) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = Ports.free();
      try {
        return startAt(port, lock, data);
      } catch (ServerStartException e) {
        // Another process may have taken the port between the check and the start.
        if (Ports.isFree(port) || attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  static LocalKafka startAt(int port, DirectoryLock lock, Path data) throws IOException {
    KafkaNode node = new KafkaNode(data, port, Ports.free());
    node.format();
    try {
      KafkaRaftServer server =
          new KafkaRaftServer(new KafkaConfig(node.configuration(), false), Time.SYSTEM);
      startup(server);
      return new LocalKafka(lock, server, port);
    } catch (RuntimeException e) {
      throw new ServerStartException("Kafka did not start: " + e.getMessage(), e);
    }
  }

  private static void startup(KafkaRaftServer server) {
    try {
      KafkaExitHandler.runStartup(server::startup);
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  /** Returns the address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /**
   * Creates a topic. An existing topic is left unchanged.
   *
   * @param partitions the number of partitions, at least 1
   * @param retention how long records are retained, by their timestamp
   */
  public void createTopic(String name, int partitions, Duration retention) throws IOException {
    NewTopic topic = new NewTopic(name, partitions, (short) 1);
    topic.configs(Map.of("retention.ms", String.valueOf(retention.toMillis())));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.createTopics(List.of(topic)).all().get();
      awaitLeader(name, partitions);
    } catch (InterruptedException e) {
      throw ExternalCommand.interrupted();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException(
            "cannot create the topic " + name + ": " + e.getCause().getMessage(), e);
      }
    }
  }

  /**
   * Waits until the partitions have a leader. The broker announces itself as leader shortly before
   * it is ready, and an idempotent producer whose first record is refused in between never
   * recovers.
   */
  private void awaitLeader(String topic, int partitions) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers()), bytes, bytes)) {
      // Only a leader knows the end offsets; the consumer retries until it responds.
      consumer.endOffsets(
          IntStream.range(0, partitions)
              .mapToObj(partition -> new TopicPartition(topic, partition))
              .toList());
    }
  }

  /** Stops the broker. Its data is retained. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      server.shutdown();
      server.awaitShutdown();
    }
  }
}
