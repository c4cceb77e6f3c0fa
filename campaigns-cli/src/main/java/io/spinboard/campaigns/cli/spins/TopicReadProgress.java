package io.spinboard.campaigns.cli.spins;

import io.spinboard.cli.progress.ProgressSource;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The progress of reading a topic. Updated by the reading thread, displayed by another. */
final class TopicReadProgress implements ProgressSource {
  private final long begin;
  private final Map<TopicPartition, Long> ends;
  private final long end;
  private volatile long position;
  private volatile long records;
  private volatile boolean isEnd;

  /**
   * @param beginnings first offset of each partition
   * @param ends offset after the last record of each partition
   */
  TopicReadProgress(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
    this.begin = beginnings.values().stream().mapToLong(Long::longValue).sum();
    this.ends = ends;
    this.end = ends.values().stream().mapToLong(Long::longValue).sum();
    this.position = begin;
    this.isEnd = begin == end;
  }

  /** Takes over the positions of the consumer and the number of records read so far. */
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

  /** Whether all partitions have been read to their ends. */
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
