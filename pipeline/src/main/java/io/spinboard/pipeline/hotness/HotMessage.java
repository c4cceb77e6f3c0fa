package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import java.util.List;

/** What a shard of players is told: what was spun, or that its best of a tick are asked for. */
sealed interface HotMessage {

  /**
   * What was spun.
   *
   * @param spins of the shard's players
   */
  record Spins(List<Spin> spins) implements HotMessage {}

  /**
   * A request for the best as of a tick.
   *
   * @param asOfMicros the tick
   */
  record Ask(long asOfMicros) implements HotMessage {}
}
