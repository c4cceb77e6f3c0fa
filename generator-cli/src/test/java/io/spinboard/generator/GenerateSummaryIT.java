package io.spinboard.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.local.LocalKafka;
import io.spinboard.topics.Topic;
import io.spinboard.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code generate}, a process of its own, says that it sent is what the topic holds. */
@Timeout(120)
class GenerateSummaryIT {
  private final SpinDecoder decoder =
      new SpinDecoder(Duration.ofMinutes(1), InstantSource.system());

  @TempDir Path directory;
  private LocalKafka kafka;
  private Process generator;

  @BeforeEach
  void startKafka() throws IOException {
    kafka = LocalKafka.start(directory.resolve("kafka"), 0);
    try (Topics topics = new Topics(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      topics.create(Topic.named("gameplay"));
    }
  }

  @AfterEach
  void stop() throws IOException {
    generator.destroyForcibly();
    kafka.close();
  }

  @Test
  void accountsForAllThatWasAskedFor() throws Exception {
    generate("--scenario", "bot-attack", "-e", "30000", "--as-fast-as-possible");

    assertThat(generator.waitFor(), is(0));
    assertThat(account().get("sent"), is(30_000L));
    assertThat(account(), is(recount()));
  }

  @Test
  void accountsForAllUntilItIsInterrupted() throws Exception {
    generate("--scenario", "bot-attack", "--rate", "5000");
    await().atMost(60, SECONDS).until(() -> TopicContents.at(address()).size() > 5_000);

    generator.destroy();
    generator.waitFor();

    assertThat(errors(), containsString("expect "));
    assertThat(account().get("unacknowledged"), is(0L));
    assertThat(account(), is(recount()));
  }

  @Test
  void saysHowManyMayBeLost() throws Exception {
    generate("--loop", "--rate", "2000");
    await().atMost(60, SECONDS).until(() -> TopicContents.at(address()).size() > 1_000);
    kafka.close();
    await().atMost(30, SECONDS).until(() -> errors().contains("waiting for Kafka at " + address()));

    generator.destroy();
    generator.waitFor();

    long sent = account().get("sent");
    long lost = account().get("unacknowledged");
    assertThat(lost, is(greaterThan(0L)));
    assertThat(errors(), containsString("%,d more were not acknowledged".formatted(lost)));
    kafka = LocalKafka.start(directory.resolve("kafka"), 0);
    long there = TopicContents.at(address()).size();
    assertThat(there, is(greaterThanOrEqualTo(sent)));
    assertThat(there, is(lessThanOrEqualTo(sent + lost)));
  }

  private void generate(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                GeneratorCli.class.getName(),
                "generate",
                "--summary",
                directory.resolve("account.json").toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BOOTSTRAP_SERVERS", address());
    builder.redirectError(directory.resolve("errors").toFile());
    generator = builder.start();
  }

  private String errors() throws IOException {
    return Files.readString(directory.resolve("errors"));
  }

  private String address() {
    return kafka.bootstrapServers();
  }

  /**
   * The numbers that were written, but for how the counted ones arrived, which a topic cannot tell.
   */
  private Map<String, Long> account() throws IOException {
    Map<String, Long> numbers = new TreeMap<>();
    try (JsonParser json =
        new JsonFactory().createParser(directory.resolve("account.json").toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          numbers.put(json.currentName(), json.getLongValue());
        }
      }
    }
    numbers.keySet().removeAll(Set.of("inOrder", "outOfOrder", "late"));
    return numbers;
  }

  /** The same numbers, counted once more. */
  private Map<String, Long> recount() {
    Map<String, Long> numbers = new HashMap<>();
    for (String name : List.of("sent", "unacknowledged", "counted", "duplicate")) {
      numbers.put(name, 0L);
    }
    for (Reason reason : Reason.values()) {
      numbers.put(reason.code(), 0L);
    }
    Set<String> seen = new HashSet<>();
    TopicContents.at(address())
        .forEach(
            record -> {
              assertThat(new String(record.key(), UTF_8).matches("\\d+"), is(true));
              numbers.merge("sent", 1L, Long::sum);
              numbers.merge(outcome(decoder.decode(record.value()), seen), 1L, Long::sum);
            });
    return new TreeMap<>(numbers);
  }

  private static String outcome(Decoded decoded, Set<String> seen) {
    if (decoded instanceof Rejection rejection) {
      return rejection.reason().code();
    }
    return seen.add(((Spin) decoded).spinId()) ? "counted" : "duplicate";
  }
}
