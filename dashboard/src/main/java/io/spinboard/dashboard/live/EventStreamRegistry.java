package io.spinboard.dashboard.live;

import io.spinboard.dashboard.boards.ApiQuery;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All open event streams. */
public final class EventStreamRegistry implements AutoCloseable {
  private final int maxStreams;
  private final EventStreamMetrics metrics = new EventStreamMetrics();
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

  /**
   * @param maxStreams maximum number of streams that are open at the same time
   */
  public EventStreamRegistry(int maxStreams) {
    this.maxStreams = maxStreams;
  }

  /** Whether another stream may be opened. Counts a refusal if not. */
  boolean hasCapacity() {
    boolean capacity = open.size() < maxStreams;
    if (!capacity) {
      metrics.refused();
    }
    return capacity;
  }

  /** Opens a stream for a request in asynchronous mode. */
  EventStream open(AsyncContext context, Set<ApiQuery> queries) throws IOException {
    EventStream stream = new EventStream(context, queries, this);
    open.add(stream);
    return stream;
  }

  void remove(EventStream stream) {
    open.remove(stream);
  }

  /** All queries with a subscriber. */
  Set<ApiQuery> subscribedQueries() {
    return open.stream().flatMap(stream -> stream.queries().stream()).collect(Collectors.toSet());
  }

  /** Sends an event to all subscribers of a query. */
  void publish(ApiQuery query, ServerSentEvent event) {
    for (EventStream stream : open) {
      if (stream.queries().contains(query)) {
        stream.send(event);
      }
    }
  }

  /** Sends an event to all streams. */
  void publish(ServerSentEvent event) {
    open.forEach(stream -> stream.send(event));
  }

  /** Number of open streams. */
  public int size() {
    return open.size();
  }

  /** Counters of all streams, open and closed. */
  public EventStreamMetrics metrics() {
    return metrics;
  }

  @Override
  public void close() {
    open.forEach(EventStream::close);
  }
}
