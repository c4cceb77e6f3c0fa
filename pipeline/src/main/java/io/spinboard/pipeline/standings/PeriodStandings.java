package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import java.util.List;

/** The sums of one shard in one period. */
public interface PeriodStandings {

  /** Adds a spin. */
  void add(Spin spin);

  /**
   * The shard's best, and names that have changed since the previous report.
   *
   * @param shard its key
   * @param size the number of rows on a board
   */
  List<StandingsReport> report(int shard, int size);
}
