package io.spinboard.bench.dashboard;

import io.spinboard.cli.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Many event streams, as as many browsers read them. */
final class EventStreamReaders implements AutoCloseable {
  private static final int THREADS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Systems keep but so many connections for a server that has not taken them yet. */
  private static final int OPENING = 32;

  private final URI events;
  private final SteadyBoardPublisher boards;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpClient http = HttpClient.newBuilder().executor(threads).build();
  private final Semaphore opening = new Semaphore(OPENING);
  private final List<EventStreamReader> readers = new ArrayList<>();
  private final List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();

  EventStreamReaders(URI events, SteadyBoardPublisher boards) {
    this.events = events;
    this.boards = boards;
  }

  /**
   * Opens so many.
   *
   * @throws Refusal if one does not begin
   */
  void open(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      takePermits(1);
      EventStreamReader reader = new EventStreamReader(boards, opening::release);
      HttpRequest request =
          HttpRequest.newBuilder(events)
              .version(HttpClient.Version.HTTP_1_1)
              .header("Accept", "text/event-stream")
              .build();
      readers.add(reader);
      answers.add(http.sendAsync(request, BodyHandlers.fromSubscriber(reader)));
    }
    takePermits(OPENING);
  }

  private void takePermits(int count) throws InterruptedException {
    if (!opening.tryAcquire(count, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new Refusal("only some of %d event streams can be opened".formatted(readers.size()));
    }
  }

  /** From now on, publications count from that one on. */
  void countFrom(int publication) {
    readers.forEach(reader -> reader.countFrom(publication));
  }

  /** How many have ended, whatever the reason; none should. */
  int dropped() {
    return (int) answers.stream().filter(CompletableFuture::isDone).count();
  }

  /** How long counted publications took, in milliseconds, in all streams. */
  List<Double> deliveryMillis() {
    List<Double> all = new ArrayList<>();
    readers.forEach(reader -> all.addAll(reader.deliveryMillis()));
    return all;
  }

  @Override
  public void close() {
    readers.forEach(EventStreamReader::leave);
    answers.forEach(answer -> answer.cancel(true));
    threads.shutdownNow();
  }
}
