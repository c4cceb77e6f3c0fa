package io.spinboard.bench.dashboard;

import io.spinboard.bench.steady.LatencySummary;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
 * Sends requests to the read API at a steady rate, whether or not the previous ones have completed.
 * Latencies are measured from the time a request was due.
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
          // The only one that queries the database on each request.
          "/api/players/1");
  private static final int THREADS = 2;

  /** The maximum number of connections. The wait for a free one is included in the latency. */
  private static final int MAX_CONNECTIONS = 64;

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int OK = 200;

  private final URI server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpClient http = HttpClient.newBuilder().executor(threads).build();
  private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
  private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
  private final LongAdder failed = new LongAdder();
  private double seconds;

  ApiRequestLoad(URI server) {
    this.server = server;
  }

  /** Sends requests for a duration and waits for the last responses. */
  void send(int perSecond, Duration duration) throws InterruptedException {
    long startNanos = System.nanoTime();
    long count = perSecond * duration.toSeconds();
    for (long i = 0; i < count; i++) {
      long due = startNanos + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      free.acquire();
      send(PATHS.get((int) (i % PATHS.size())), due);
    }
    boolean all = free.tryAcquire(MAX_CONNECTIONS, TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    seconds = (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    if (!all) {
      failed.add(MAX_CONNECTIONS - free.availablePermits());
    }
  }

  private void send(String path, long due) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(TIMEOUT)
            .build();
    CompletableFuture<?> unused =
        http.sendAsync(request, BodyHandlers.discarding())
            .whenComplete((response, failure) -> onResponse(response, failure, due));
  }

  private void onResponse(HttpResponse<Void> response, Throwable failure, long due) {
    if (failure != null || response.statusCode() != OK) {
      failed.increment();
    } else {
      millis.add((System.nanoTime() - due) / NANOS_PER_MILLI);
    }
    free.release();
  }

  /** Returns the successful responses per second. */
  double perSecond() {
    return millis.size() / seconds;
  }

  /** Returns the number of requests without a successful response. */
  long failed() {
    return failed.sum();
  }

  /** Returns the latencies of successful responses. */
  LatencySummary latencies() {
    return LatencySummary.of(millis);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
