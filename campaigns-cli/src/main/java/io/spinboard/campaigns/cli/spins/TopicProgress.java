package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.progress.ProgressSource;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How far the reading of a topic is; looked at by another thread. */
final class TopicProgress implements ProgressSource {
  private final long begin;
  private final Map<TopicPartition, Long> ends;
  private final long end;
  private volatile long position;
  private volatile long records;
  private volatile boolean isEnd;

  /**
   * @param begins the offsets of the first records
   * @param ends the offsets after the last ones
   */
  TopicProgress(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    this.begin = begins.values().stream().mapToLong(Long::longValue).sum();
    this.ends = ends;
    this.end = ends.values().stream().mapToLong(Long::longValue).sum();
    this.position = begin;
    this.isEnd = begin == end;
  }

  /** Looks where the consumer is, after so many records. */
  void update(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, long recordsSoFar) {
    long sum = 0;
    boolean all = true;
    for (TopicPartition partition : partitions) {
      long at = consumer.position(partition);
      sum += Math.min(at, ends.get(partition));
      all &= at >= ends.get(partition);
    }
    position = sum;
    records = recordsSoFar;
    isEnd = all;
  }

  /** Whether all has been read. */
  boolean isEnd() {
    return isEnd;
  }

  @Override
  public long done() {
    return records;
  }

  @Override
  public double fraction() {
    return end == begin ? Double.NaN : (double) (position - begin) / (end - begin);
  }

  @Override
  public boolean isWaiting() {
    return !isEnd;
  }
}
