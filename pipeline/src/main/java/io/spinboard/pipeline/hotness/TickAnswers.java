package io.spinboard.pipeline.hotness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The shards' answers for ticks whose board is not whole yet. */
final class TickAnswers {
  private final NavigableMap<Long, List<ShardHottest>> byTick = new TreeMap<>();

  /** Returns how many shards have answered for that tick. */
  int add(ShardHottest answer) {
    List<ShardHottest> answers =
        byTick.computeIfAbsent(answer.asOfMicros(), tick -> new ArrayList<>());
    answers.add(answer);
    return answers.size();
  }

  /** The answers for a tick; they and those for earlier ticks are forgotten. */
  List<ShardHottest> take(long tick) {
    List<ShardHottest> taken = byTick.get(tick);
    byTick.headMap(tick, true).clear();
    return taken;
  }

  List<ShardHottest> all() {
    return byTick.values().stream().flatMap(Collection::stream).toList();
  }
}
