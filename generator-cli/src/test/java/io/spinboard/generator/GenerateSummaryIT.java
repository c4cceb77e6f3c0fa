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
import io.spinboard.cli.kafka.TopicAdmin;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.local.LocalKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The summary of {@code generate}, run as a process, matches the contents of the topic. */
@Timeout(300)
class GenerateSummaryIT {
  private final SpinDecoder decoder =
      new SpinDecoder(Duration.ofMinutes(1), InstantSource.system());

  @TempDir Path directory;
  private LocalKafka kafka;
  private Process generator;

  @BeforeEach
  void startKafka() throws IOException {
    kafka = LocalKafka.start(directory.resolve("kafka"), 0);
    try (TopicAdmin topics =
        new TopicAdmin(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      topics.create(TopicSpec.named("gameplay"));
    }
  }

  @AfterEach
  void stop() throws IOException {
    generator.destroyForcibly();
    kafka.close();
  }

  @Test
  void theSummaryMatchesTheTopic() throws Exception {
    generate("--scenario", "bot-attack", "-e", "30000", "--as-fast-as-possible");

    assertThat(generator.waitFor(), is(0));
    assertThat(summary().get("sent"), is(30_000L));
    assertThat(summary(), is(expectedSummary()));
  }

  @Test
  void theSummaryMatchesTheTopicAfterAnInterrupt() throws Exception {
    generate("--scenario", "bot-attack", "--rate", "5000");
    await().atMost(60, SECONDS).until(() -> TopicContents.at(address()).size() > 5_000);

    generator.destroy();
    generator.waitFor();

    assertThat(standardError(), containsString("expect "));
    assertThat(summary().get("unacknowledged"), is(0L));
    assertThat(summary(), is(expectedSummary()));
  }

  @Test
  void reportsMessagesThatMayBeLost() throws Exception {
    generate("--loop", "--rate", "2000");
    await().atMost(60, SECONDS).until(() -> TopicContents.at(address()).size() > 1_000);
    kafka.close();
    await()
        .atMost(60, SECONDS)
        .until(() -> standardError().contains("waiting for Kafka at " + address()));

    generator.destroy();
    generator.waitFor();

    long sent = summary().get("sent");
    long lost = summary().get("unacknowledged");
    assertThat(lost, is(greaterThan(0L)));
    assertThat(
        standardError(),
        containsString(String.format(Locale.ROOT, "%,d more were not acknowledged", lost)));
    kafka = LocalKafka.start(directory.resolve("kafka"), 0);
    long inTopic = TopicContents.at(address()).size();
    assertThat(inTopic, is(greaterThanOrEqualTo(sent)));
    assertThat(inTopic, is(lessThanOrEqualTo(sent + lost)));
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
                directory.resolve("summary.json").toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BOOTSTRAP_SERVERS", address());
    builder.redirectError(directory.resolve("standardError").toFile());
    generator = builder.start();
  }

  private String standardError() throws IOException {
    return Files.readString(directory.resolve("standardError"));
  }

  private String address() {
    return kafka.bootstrapServers();
  }

  /**
   * The numbers in the summary, except how counted spins were delayed, which a topic does not show.
   */
  private Map<String, Long> summary() throws IOException {
    Map<String, Long> numbers = new TreeMap<>();
    try (JsonParser json =
        new JsonFactory().createParser(directory.resolve("summary.json").toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          numbers.put(json.currentName(), json.getLongValue());
        }
      }
    }
    numbers.keySet().removeAll(Set.of("inOrder", "outOfOrder", "late"));
    return numbers;
  }

  /** The same numbers, counted in the topic. */
  private Map<String, Long> expectedSummary() {
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
              numbers.merge(result(decoder.decode(record.value()), seen), 1L, Long::sum);
            });
    return new TreeMap<>(numbers);
  }

  private static String result(Decoded decoded, Set<String> seen) {
    if (decoded instanceof Rejection rejection) {
      return rejection.reason().code();
    }
    return seen.add(((Spin) decoded).spinId()) ? "counted" : "duplicate";
  }
}
