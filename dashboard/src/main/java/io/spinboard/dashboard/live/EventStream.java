package io.spinboard.dashboard.live;

import io.spinboard.dashboard.boards.ApiQuery;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The event stream of one client. Writes never block: events that the client cannot take yet are
 * queued, the newest per key, until the container reports that the client is writable.
 */
final class EventStream implements WriteListener {
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Set<ApiQuery> queries;
  private final EventStreamRegistry registry;
  private final Map<Object, ServerSentEvent> pending = new LinkedHashMap<>();
  private final Map<Object, Long> sequences = new HashMap<>();
  private boolean writable;
  private boolean unflushed;
  private boolean closed;

  EventStream(AsyncContext context, Set<ApiQuery> queries, EventStreamRegistry registry)
      throws IOException {
    this.context = context;
    this.out = context.getResponse().getOutputStream();
    this.queries = queries;
    this.registry = registry;
  }

  /** The queries that the client subscribed to. */
  Set<ApiQuery> queries() {
    return queries;
  }

  /** Queues the event and sends it when possible. Drops it if a newer one with its key was sent. */
  synchronized void send(ServerSentEvent event) {
    if (closed || sequences.getOrDefault(event.key(), -1L) > event.sequence()) {
      return;
    }
    sequences.put(event.key(), event.sequence());
    if (pending.put(event.key(), event) != null) {
      registry.metrics().coalesced();
    }
    try {
      writePending();
    } catch (IOException | IllegalStateException disconnected) {
      close();
    }
  }

  @Override
  public synchronized void onWritePossible() throws IOException {
    writable = true;
    writePending();
  }

  /** Writes until the client cannot take more. The container then calls onWritePossible later. */
  private void writePending() throws IOException {
    while (writable && (!pending.isEmpty() || unflushed)) {
      if (!out.isReady()) {
        writable = false;
      } else if (pending.isEmpty()) {
        unflushed = false;
        out.flush();
      } else {
        out.write(removeOldest().bytes());
        unflushed = true;
        registry.metrics().sent();
      }
    }
  }

  private ServerSentEvent removeOldest() {
    Iterator<ServerSentEvent> events = pending.values().iterator();
    ServerSentEvent oldest = events.next();
    events.remove();
    return oldest;
  }

  /** Called when the client disconnected or exceeded the idle timeout. */
  @Override
  public void onError(Throwable failure) {
    registry.metrics().lost();
    close();
  }

  /** Closes the stream. The client may open another one. */
  synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    pending.clear();
    registry.remove(this);
    try {
      context.complete();
    } catch (IllegalStateException completed) {
      // The container has already completed the request.
    }
  }
}
