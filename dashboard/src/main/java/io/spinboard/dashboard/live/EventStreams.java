package io.spinboard.dashboard.live;

import io.spinboard.dashboard.boards.Topic;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All open event streams. */
public final class EventStreams implements AutoCloseable {
  private final int most;
  private final StreamFigures figures = new StreamFigures();
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

  /**
   * @param most how many may be open at a time
   */
  public EventStreams(int most) {
    this.most = most;
  }

  /** Whether another one may be opened; if not, that is counted. */
  boolean hasRoom() {
    boolean room = open.size() < most;
    if (!room) {
      figures.refused();
    }
    return room;
  }

  /** Opens a stream on a request that has been made asynchronous. */
  EventStream open(AsyncContext context, Set<Topic> topics) throws IOException {
    EventStream stream = new EventStream(context, topics, this);
    open.add(stream);
    return stream;
  }

  void forget(EventStream stream) {
    open.remove(stream);
  }

  /** What somebody wants to hear of. */
  Set<Topic> wanted() {
    return open.stream().flatMap(stream -> stream.topics().stream()).collect(Collectors.toSet());
  }

  /** Sends an event to all who want to hear of the topic. */
  void publish(Topic topic, Event event) {
    for (EventStream stream : open) {
      if (stream.topics().contains(topic)) {
        stream.send(event);
      }
    }
  }

  /** Sends an event to all. */
  void publish(Event event) {
    open.forEach(stream -> stream.send(event));
  }

  /** How many are open. */
  public int size() {
    return open.size();
  }

  /** What became of events. */
  public StreamFigures figures() {
    return figures;
  }

  @Override
  public void close() {
    open.forEach(EventStream::end);
  }
}
