package io.spinboard.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.generator.world.ArrivalProcess;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import io.spinboard.local.LocalKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands and the publisher with a real broker. */
@Timeout(300)
class GenerateIT {
  private static final Simulation SIMULATION =
      Simulation.startingAt(Instant.parse("2026-11-22T05:00:00Z"));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;
  private LocalKafka kafka;

  @BeforeEach
  void startKafka() throws IOException {
    kafka = LocalKafka.start(directory, 0);
  }

  @AfterEach
  void stopKafka() throws IOException {
    kafka.close();
  }

  @Test
  void watchesGeneratedSpins() {
    run("topics", "create");
    run("generate", "-e", "1000", "--as-fast-as-possible", "--start", "2026-11-22T05:00:00Z");
    assertThat(err.toString(), startsWith("sent 1,000 spins in "));

    List<String> watched = run("watch", "-e", "1000", "-p", "100").lines().toList();

    assertThat(watched, hasSize(10));
    assertThat(watched.get(0), startsWith("{\"playerId\":"));
    assertThat(
        err.toString(),
        matchesPattern("(?s).*\nread 1,000 records in \\S+ s \\(\\S+/s\\), 0 of them rejected\n"));
    assertThat(records(), is(spins(SIMULATION, 1000)));
  }

  @Test
  void failsBeforeSendingIfTheTopicDoesNotExist() {
    assertThat(run(1, "generate"), is(""));
    assertThat(
        err.toString(),
        startsWith("spinboard generate: topic 'gameplay' does not exist at " + address()));
    assertThat(run(1, "watch"), is(""));
  }

  @Test
  void publishesEachSpinExactlyOnceDespiteAnOutage() throws Exception {
    run("topics", "create");
    Simulation fast = SIMULATION.withArrivals(ArrivalProcess.steady(1000));
    SpinPublisher publisher = new SpinPublisher(address(), "gameplay", fast);
    try (publisher) {
      CompletableFuture<Void> publishing = start(publisher);
      await().atMost(60, SECONDS).until(() -> acknowledged(publisher) > 1000);
      kafka.close();
      await().atMost(60, SECONDS).until(() -> publisher.sent() > acknowledged(publisher) + 2000);
      long before = acknowledged(publisher);

      kafka = LocalKafka.start(directory, 0);
      await().atMost(60, SECONDS).until(() -> acknowledged(publisher) > before + 2000);
      publisher.stop();
      publishing.get();
    }

    assertThat(acknowledged(publisher), is(publisher.sent()));
    assertThat(records(), is(spins(fast, Math.toIntExact(publisher.sent()))));
  }

  private static long acknowledged(SpinPublisher publisher) {
    return publisher.acknowledged().total();
  }

  private static CompletableFuture<Void> start(SpinPublisher publisher) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            publisher.publish(SpinPublisher.ENDLESS);
          } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
          }
        });
  }

  /** The expected records after a number of spins: keys and values, sorted. */
  private static List<String> spins(Simulation simulation, int count) {
    Simulator simulator = new Simulator(simulation);
    return IntStream.range(0, count)
        .mapToObj(simulator::spin)
        .map(spin -> spin.playerId() + " " + new String(SpinEncoder.encode(spin), UTF_8))
        .sorted()
        .toList();
  }

  /** The records of the topic: keys and values, sorted. */
  private List<String> records() {
    return TopicContents.at(address()).stream()
        .map(record -> new String(record.key(), UTF_8) + " " + new String(record.value(), UTF_8))
        .sorted()
        .toList();
  }

  private String address() {
    return kafka.bootstrapServers();
  }

  private String run(String... args) {
    return run(0, args);
  }

  private String run(int exitCode, String... args) {
    out.getBuffer().setLength(0);
    CommandLine commandLine =
        GeneratorCli.commandLine(Map.of("BOOTSTRAP_SERVERS", address()), false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    assertThat(err.toString(), commandLine.execute(args), is(exitCode));
    return out.toString();
  }
}
