package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Starts Kafka and PostgreSQL concurrently and stops them. It can be closed at any time, also while
 * the servers are starting.
 */
final class KafkaAndPostgres implements AutoCloseable {
  private static final long START_TIMEOUT_SECONDS = 60;

  private final Path directory;
  private final StackSettings settings;
  private final ExecutorService starters = Executors.newFixedThreadPool(2);
  private volatile LocalKafka kafka;
  private volatile LocalPostgres postgres;

  KafkaAndPostgres(Path directory, StackSettings settings) {
    this.directory = directory;
    this.settings = settings;
  }

  /**
   * Starts both servers. The caller closes them, also if this method fails.
   *
   * @throws ServerStartException if a server fails to start; the message contains the reasons of
   *     both
   */
  void start() throws IOException {
    List<Callable<Void>> starts = List.of(this::startKafka, this::startPostgres);
    List<Throwable> failures = new ArrayList<>();
    try {
      for (Future<Void> start : starters.invokeAll(starts)) {
        collectFailure(start, failures);
      }
    } catch (InterruptedException e) {
      throw ExternalCommand.interrupted();
    }
    if (!failures.isEmpty()) {
      List<String> reasons = failures.stream().map(KafkaAndPostgres::reason).toList();
      throw new ServerStartException(String.join("; ", reasons), failures.get(0));
    }
  }

  private Void startKafka() throws IOException {
    kafka = LocalKafka.start(directory.resolve("kafka"), settings.kafkaPort());
    return null;
  }

  private Void startPostgres() throws IOException {
    postgres =
        LocalPostgres.start(
            directory.resolve("postgres"), settings.postgresPort(), settings.durable());
    return null;
  }

  private static String reason(Throwable failure) {
    return failure instanceof ServerStartException ? failure.getMessage() : failure.toString();
  }

  private static void collectFailure(Future<Void> start, List<Throwable> failures)
      throws InterruptedException {
    try {
      start.get();
    } catch (ExecutionException e) {
      failures.add(e.getCause());
    }
  }

  LocalKafka kafka() {
    return kafka;
  }

  LocalPostgres postgres() {
    return postgres;
  }

  /**
   * Waits for servers that are starting and stops both. A start takes seconds and is not
   * interrupted, because Kafka treats an interrupt as a disk failure.
   */
  @Override
  public void close() throws IOException {
    starters.shutdown();
    try {
      starters.awaitTermination(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LocalPostgres last = postgres;
    try (last) {
      if (kafka != null) {
        kafka.close();
      }
    }
  }
}
