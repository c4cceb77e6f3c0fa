package io.spinboard.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.local.LocalKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka broker with topics, and commands that use it. */
public final class TestKafka implements AutoCloseable {
  /** 2025-11-22 05:00:00 UTC in milliseconds. */
  public static final long FIVE_O_CLOCK = 1_763_787_600_000L;

  private static final int PARTITIONS = 4;

  private final Path directory;
  private LocalKafka kafka;
  private final Producer<byte[], byte[]> producer;

  public TestKafka(Path directory) throws IOException {
    this.directory = directory;
    kafka = LocalKafka.start(directory, 0);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Starts an outage. */
  public void stopKafka() throws IOException {
    kafka.close();
  }

  /** Ends the outage. */
  public void startKafka() throws IOException {
    kafka = LocalKafka.start(directory, 0);
  }

  public String bootstrap() {
    return kafka.bootstrapServers();
  }

  /** A new topic of four partitions. */
  public void createTopic(String name) throws IOException {
    kafka.createTopic(name, PARTITIONS, Duration.ofDays(36_500));
  }

  /** Sends a record, and waits until it is acknowledged. */
  public void send(String topic, int partition, long timestamp, byte[] key, byte[] value)
      throws Exception {
    producer.send(new ProducerRecord<>(topic, partition, timestamp, key, value)).get();
  }

  /** Sends spins, one per second of event time, round-robin to the first three partitions. */
  public void sendSpins(String topic, int from, int until) {
    for (int i = from; i < until; i++) {
      byte[] key = Integer.toString(100 + i).getBytes(UTF_8);
      var unused =
          producer.send(new ProducerRecord<>(topic, i % 3, FIVE_O_CLOCK + i * 1000L, key, spin(i)));
    }
    producer.flush();
  }

  /** The spin with a number. */
  public static byte[] spin(int i) {
    return SpinEncoder.encode(
        new Spin(
            100 + i,
            10 + i % 6,
            150,
            300,
            FIVE_O_CLOCK * 1000 + i * 1_000_000L,
            3,
            "Otter",
            "s-" + i));
  }

  /** All records of a topic, partition by partition. */
  public List<ConsumerRecord<byte[], byte[]>> contents(String topic) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap());
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      List<TopicPartition> all =
          IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)).toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      long end = consumer.endOffsets(all).values().stream().mapToLong(n -> n).sum();
      while (all.stream().mapToLong(consumer::position).sum() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(ConsumerRecord::partition));
    return found;
  }

  /** The values of a topic as text, partition by partition. */
  public List<String> values(String topic) {
    return contents(topic).stream().map(record -> new String(record.value(), UTF_8)).toList();
  }

  /** The values of the spins that {@link #sendSpins} sends, partition by partition. */
  public static List<String> spins(int from, int until) {
    return IntStream.range(0, 3)
        .boxed()
        .flatMap(partition -> spinsOf(partition, from, until).stream())
        .toList();
  }

  private static List<String> spinsOf(int partition, int from, int until) {
    return IntStream.range(from, until)
        .filter(i -> i % 3 == partition)
        .mapToObj(i -> new String(spin(i), UTF_8))
        .toList();
  }

  /** Runs a command that must end with an exit code; returns its standard error. */
  public String run(int exitCode, String... args) {
    return new CommandRunner(bootstrap()).run(exitCode, args);
  }

  /** Starts a command in its own process. */
  public Process start(Path errors, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                ReplayCli.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BOOTSTRAP_SERVERS", bootstrap());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile());
    return builder.start();
  }

  @Override
  public void close() throws IOException {
    producer.close(Duration.ZERO);
    kafka.close();
  }
}
