package io.spinboard.pipeline.shard;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** All state of one shard: what each processor keeps, and what the host needs for its timers. */
final class ShardState {
  private final List<Object> ofProcessors;
  private final NavigableSet<Long> pendingTicks = new TreeSet<>();
  private boolean reportScheduled;

  /**
   * @param ofProcessors the state of each processor, in the order of the processors
   */
  ShardState(List<Object> ofProcessors) {
    this.ofProcessors = ofProcessors;
  }

  /** The state of the processor with this index. */
  Object ofProcessor(int index) {
    return ofProcessors.get(index);
  }

  List<Object> ofProcessors() {
    return ofProcessors;
  }

  /** Ticks that were requested and wait for the watermark, microseconds. */
  NavigableSet<Long> pendingTicks() {
    return pendingTicks;
  }

  /** Whether a timer for the next report is set. */
  boolean reportScheduled() {
    return reportScheduled;
  }

  void setReportScheduled(boolean scheduled) {
    reportScheduled = scheduled;
  }
}
