package io.spinboard.bench.dashboard;

import io.spinboard.bench.steady.LatencySummary;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Asks the read API at a steady rate, whether what was asked before is answered or not. A latency
 * counts from the moment at which its request was due.
 */
final class ApiRequestLoad implements AutoCloseable {
  private static final List<String> PATHS =
      List.of(
          "/api/boards/top-players",
          "/api/boards/top-teams",
          "/api/boards/team-mvps",
          "/api/boards/hot-streaks",
          "/api/periods?period=ALL_TIME",
          "/api/campaigns",
          "/api/status",
          // Is not notified of, and so read from the database each time.
          "/api/players/1");
  private static final int THREADS = 2;

  /** Connections, that is: whoever finds none free waits, and that counts. */
  private static final int OPEN_AT_MOST = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int WELL = 200;

  private final URI server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpClient http = HttpClient.newBuilder().executor(threads).build();
  private final Semaphore free = new Semaphore(OPEN_AT_MOST);
  private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
  private final LongAdder failed = new LongAdder();
  private double seconds;

  ApiRequestLoad(URI server) {
    this.server = server;
  }

  /** Asks so many times a second, for so long, and waits for the last answers. */
  void ask(int perSecond, Duration duration) throws InterruptedException {
    long begun = System.nanoTime();
    long count = perSecond * duration.toSeconds();
    for (long i = 0; i < count; i++) {
      long due = begun + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      free.acquire();
      ask(PATHS.get((int) (i % PATHS.size())), due);
    }
    boolean all = free.tryAcquire(OPEN_AT_MOST, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    if (!all) {
      failed.add(OPEN_AT_MOST - free.availablePermits());
    }
  }

  private void ask(String path, long due) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(PATIENCE)
            .build();
    CompletableFuture<?> unused =
        http.sendAsync(request, BodyHandlers.discarding())
            .whenComplete((answer, failure) -> note(answer, failure, due));
  }

  private void note(HttpResponse<Void> answer, Throwable failure, long due) {
    if (failure != null || answer.statusCode() != WELL) {
      failed.increment();
    } else {
      millis.add((System.nanoTime() - due) / NANOS_PER_MILLI);
    }
    free.release();
  }

  /** How many were answered a second. */
  double perSecond() {
    return millis.size() / seconds;
  }

  /** How many were not answered, or not well. */
  long failed() {
    return failed.sum();
  }

  /** How long answers took. */
  LatencySummary latencies() {
    return LatencySummary.of(millis);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
