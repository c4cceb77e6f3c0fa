package io.spinboard.dashboard.live;

import io.spinboard.dashboard.boards.Topic;
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
 * What goes to one client. Nothing here waits for the client: what cannot be sent now is kept, only
 * the newest of each subject, until the container says that there is room.
 */
final class EventStream implements WriteListener {
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Set<Topic> topics;
  private final EventStreams owner;
  private final Map<Object, Event> pending = new LinkedHashMap<>();
  private final Map<Object, Long> sequences = new HashMap<>();
  private boolean writable;
  private boolean unflushed;
  private boolean over;

  EventStream(AsyncContext context, Set<Topic> topics, EventStreams owner) throws IOException {
    this.context = context;
    this.out = context.getResponse().getOutputStream();
    this.topics = topics;
    this.owner = owner;
  }

  /** What the client wants to hear of. */
  Set<Topic> topics() {
    return topics;
  }

  /** Sends the event as soon as there is room, unless a newer one of its subject has been sent. */
  synchronized void send(Event event) {
    if (over || sequences.getOrDefault(event.subject(), -1L) > event.sequence()) {
      return;
    }
    sequences.put(event.subject(), event.sequence());
    if (pending.put(event.subject(), event) != null) {
      owner.figures().coalesced();
    }
    try {
      pump();
    } catch (IOException | IllegalStateException gone) {
      end();
    }
  }

  @Override
  public synchronized void onWritePossible() throws IOException {
    writable = true;
    pump();
  }

  /** Writes while there is room. Once there is none, the container calls back when there is. */
  private void pump() throws IOException {
    while (writable && (!pending.isEmpty() || unflushed)) {
      if (!out.isReady()) {
        writable = false;
      } else if (pending.isEmpty()) {
        unflushed = false;
        out.flush();
      } else {
        out.write(takeOldest().bytes());
        unflushed = true;
        owner.figures().sent();
      }
    }
  }

  private Event takeOldest() {
    Iterator<Event> events = pending.values().iterator();
    Event oldest = events.next();
    events.remove();
    return oldest;
  }

  /** The client is gone, or has not read for so long that the container gave it up. */
  @Override
  public void onError(Throwable failure) {
    owner.figures().lost();
    end();
  }

  /** Ends the stream; the client may ask for another one. */
  synchronized void end() {
    if (over) {
      return;
    }
    over = true;
    pending.clear();
    owner.forget(this);
    try {
      context.complete();
    } catch (IllegalStateException completed) {
      // The container was faster.
    }
  }
}
