package io.spinboard.generator.watch;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Where in a topic reading begins. */
public enum WatchStart {
  /** At the oldest record that is still there. */
  EARLIEST {
    @Override
    void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
      consumer.seekToBeginning(partitions);
    }
  },
  /** At the next record to come. */
  LATEST {
    @Override
    void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
      consumer.seekToEnd(partitions);
    }
  };

  abstract void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions);

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
