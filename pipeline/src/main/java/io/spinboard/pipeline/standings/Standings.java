package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;

/** The sums of one shard in one period, from which its best are reported. */
public interface Standings {

  /** Counts a spin. */
  void add(Spin spin);

  /**
   * The shard's best, and how much they rest on. A report replaces the shard's previous one.
   *
   * @param size how many places a board has
   */
  ShardReport report(int shard, int size);
}
