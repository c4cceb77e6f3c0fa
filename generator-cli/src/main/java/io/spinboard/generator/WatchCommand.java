package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.SpinDecoder;
import io.spinboard.generator.topic.Topic;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what is in a topic, from its beginning on, and counts it. */
@Command(
    name = "watch",
    description = "Prints what is in a topic, from its beginning on, until stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WatchCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration MAX_FUTURE_SKEW = Duration.ofMinutes(1);

  private final SpinDecoder decoder = new SpinDecoder(MAX_FUTURE_SKEW, InstantSource.system());

  @Spec private CommandSpec spec;
  @Mixin private final Connection connection;

  @Option(
      names = {"-p", "--print-every"},
      paramLabel = "N",
      description = "Print the first record and every N-th after it. Default: ${DEFAULT-VALUE}.")
  private long printEvery = 1;

  @Option(
      names = {"-e", "--events"},
      paramLabel = "N",
      description = "Stop after so many records; 0 for no end. Default: ${DEFAULT-VALUE}.")
  private long events = 0;

  @Option(
      names = "--consumer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path consumerConfig;

  private long records;
  private long rejected;

  WatchCommand(Map<String, String> environment) {
    this.connection = new Connection(environment);
  }

  @Override
  public Integer call() throws Exception {
    Complaints.rejectIfAny(spec, mistakes());
    connection.warnIfOverridden(spec.commandLine().getErr());
    return GeneratorCli.INTERRUPTION.ends(this::watch);
  }

  private List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (printEvery < 1) {
      mistakes.add("--print-every: must be at least 1, not " + printEvery);
    }
    if (events < 0) {
      mistakes.add("--events: must not be negative: " + events);
    }
    mistakes.addAll(connection.mistakes("--consumer-config", consumerConfig));
    return mistakes;
  }

  private int watch() {
    Topic topic = connection.existingTopic();
    try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
      List<TopicPartition> partitions =
          IntStream.range(0, topic.partitions())
              .mapToObj(partition -> new TopicPartition(topic.name(), partition))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      read(consumer);
    }
    spec.commandLine()
        .getErr()
        .printf(Locale.ROOT, "read %,d records, %,d of them rejected%n", records, rejected);
    return ExitCode.OK;
  }

  /** Reads until there were enough records, nobody reads the output any more, or Ctrl-C. */
  private void read(Consumer<byte[], byte[]> consumer) {
    try {
      while (showAll(consumer.poll(POLL))) {}
    } catch (InterruptException stopped) {
      // The Kafka client sets the flag again, which would disturb the consumer's closing.
      Thread.interrupted();
    }
  }

  private boolean showAll(ConsumerRecords<byte[], byte[]> found) {
    for (ConsumerRecord<byte[], byte[]> record : found) {
      if (!show(record.value()) || records == events) {
        return false;
      }
    }
    return true;
  }

  private boolean show(byte[] value) {
    Decoded decoded = decoder.decode(value);
    boolean due = records % printEvery == 0;
    records++;
    if (decoded instanceof Rejection) {
      rejected++;
    }
    if (!due) {
      return true;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(line(value, decoded));
    return !out.checkError();
  }

  /** A spin as it came, anything else with the reason why it is none. */
  private static String line(byte[] value, Decoded decoded) {
    if (decoded instanceof Rejection rejection) {
      return "%s: %s".formatted(rejection.reason().code(), rejection.detail());
    }
    return new String(value, StandardCharsets.UTF_8).replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(connection.clientConfig());
    // A spectator leaves no trace: no group, no offsets.
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }
}
