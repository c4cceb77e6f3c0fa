package io.spinboard.pipeline.shard;

import io.spinboard.events.Spin;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.Coder;
import org.joda.time.Instant;

/**
 * What a feature keeps in each shard and does with it. One instance serves many shards: everything
 * that belongs to a shard is in its state.
 *
 * @param <S> the state of one shard
 */
public interface ShardProcessor<S> extends Serializable {

  /** Encodes the state. */
  Coder<S> stateCoder();

  /** The state of a shard that has seen nothing. */
  S newState();

  /** The outputs to which this processor emits. */
  List<ShardOutput<?>> outputs();

  /**
   * Acquires what the processor needs; called before anything else.
   *
   * @throws InterruptedException when the pipeline is being stopped
   */
  default void open() throws InterruptedException {}

  /** Releases it; called last, also after a failed {@link #open}. */
  default void close() {}

  /** Adds spins, in the order in which they were read. */
  void add(S state, List<Spin> spins, ShardContext context);

  /**
   * Reports what has changed; called at most twice per refresh while there are new spins.
   *
   * @param at the moment of processing time for which the report was scheduled; all shards report
   *     at the same moments
   * @return whether changes are left for the next report
   */
  default boolean onReport(S state, Instant at, ShardContext context) {
    return false;
  }

  /**
   * Evaluates a tick, after every spin before it has arrived. Ticks come in order.
   *
   * @param tickMicros the tick, microseconds
   */
  default void onTick(S state, long tickMicros, ShardContext context) {}

  /**
   * Handles a change of a {@link ChangeSource}.
   *
   * @param lastTickMicros the tick requested last; empty if its {@link #onTick} is still to come
   */
  default void onChange(S state, Optional<Long> lastTickMicros, ShardContext context) {}

  /** When {@link #onClose} is due next, as a watermark; empty if nothing is open. */
  default Optional<Instant> nextClose(S state) {
    return Optional.empty();
  }

  /** Closes what the watermark has passed. */
  default void onClose(S state, ShardContext context) {}
}
