package io.spinboard.generator.watch;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Where to start reading a topic. */
public enum WatchStart {
  /** With the oldest available record. */
  EARLIEST {
    @Override
    void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
      consumer.seekToBeginning(partitions);
    }
  },
  /** With the next new record. */
  LATEST {
    @Override
    void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
      consumer.seekToEnd(partitions);
    }
  };

  abstract void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions);

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
