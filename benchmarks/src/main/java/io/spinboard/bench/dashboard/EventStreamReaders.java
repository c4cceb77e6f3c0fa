package io.spinboard.bench.dashboard;

import io.spinboard.cli.CommandException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Many event streams, read as by that many browsers. */
final class EventStreamReaders implements AutoCloseable {
  private static final int THREADS = 2;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** The maximum number of connections being opened, within the limit of the accept queue. */
  private static final int MAX_OPENING = 32;

  private final URI events;
  private final SteadyBoardPublisher boards;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpClient http = HttpClient.newBuilder().executor(threads).build();
  private final Semaphore opening = new Semaphore(MAX_OPENING);
  private final List<EventStreamReader> readers = new ArrayList<>();
  private final List<CompletableFuture<HttpResponse<Void>>> responses = new ArrayList<>();

  EventStreamReaders(URI events, SteadyBoardPublisher boards) {
    this.events = events;
    this.boards = boards;
  }

  /**
   * Opens streams.
   *
   * @throws CommandException if a stream cannot be opened
   */
  void open(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      acquire(1);
      EventStreamReader reader = new EventStreamReader(boards, opening::release);
      HttpRequest request =
          HttpRequest.newBuilder(events)
              .version(HttpClient.Version.HTTP_1_1)
              .header("Accept", "text/event-stream")
              .build();
      readers.add(reader);
      responses.add(http.sendAsync(request, BodyHandlers.fromSubscriber(reader)));
    }
    acquire(MAX_OPENING);
  }

  private void acquire(int count) throws InterruptedException {
    if (!opening.tryAcquire(count, TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      throw new CommandException(
          "timed out while opening %d event streams".formatted(readers.size()));
    }
  }

  /** Starts measuring at a publication. */
  void measureFrom(int publication) {
    readers.forEach(reader -> reader.measureFrom(publication));
  }

  /** Returns the number of streams that have ended for any reason. */
  int dropped() {
    return (int) responses.stream().filter(CompletableFuture::isDone).count();
  }

  /** Returns the delays of the measured publications in all streams, in milliseconds. */
  List<Double> deliveryMillis() {
    List<Double> all = new ArrayList<>();
    readers.forEach(reader -> all.addAll(reader.deliveryMillis()));
    return all;
  }

  @Override
  public void close() {
    readers.forEach(EventStreamReader::close);
    responses.forEach(response -> response.cancel(true));
    threads.shutdownNow();
  }
}
