package io.spinboard.generator.traffic;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** How many messages of each kind there are. Any thread may count, any may read. */
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

  /** How many of one kind. */
  public long of(MessageKind kind) {
    return counts.get(kind).get();
  }

  /** How many of all kinds that are like this. */
  public long of(Predicate<MessageKind> kinds) {
    return counts.keySet().stream().filter(kinds).mapToLong(this::of).sum();
  }

  /** How many of any kind. */
  public long total() {
    return of(kind -> true);
  }
}
