package io.spinboard.generator.traffic;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Counts messages by kind. Thread-safe. */
public final class MessageCounts {
  private final Map<MessageKind, AtomicLong> counts = new EnumMap<>(MessageKind.class);

  MessageCounts() {
    for (MessageKind kind : MessageKind.values()) {
      counts.put(kind, new AtomicLong());
    }
  }

  void add(MessageKind kind) {
    counts.get(kind).incrementAndGet();
  }

  /** The number of messages of one kind. */
  public long of(MessageKind kind) {
    return counts.get(kind).get();
  }

  /** The number of messages of all kinds that match. */
  public long of(Predicate<MessageKind> kinds) {
    return counts.keySet().stream().filter(kinds).mapToLong(this::of).sum();
  }

  /** The number of all messages. */
  public long total() {
    return of(kind -> true);
  }
}
