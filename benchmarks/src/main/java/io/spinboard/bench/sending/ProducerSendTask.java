package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.topics.ProducerSettings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Hands ready messages to a Kafka producer that has the generator's settings. */
final class ProducerSendTask implements MeasuredTask {
  private final String bootstrapServers;
  private final PreparedMessages messages;
  private final long count;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  ProducerSendTask(String bootstrapServers, PreparedMessages messages, long count) {
    this.bootstrapServers = bootstrapServers;
    this.messages = messages;
    this.count = count;
  }

  @Override
  public void doAll() {
    Map<String, Object> settings =
        ProducerSettings.exactlyOnce(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    try (Producer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
      for (long index = 0; index < count; index++) {
        // What becomes of the record is told to the callback; the future has nothing to add.
        var unused = producer.send(messages.message(index), this::note);
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new KafkaException("Kafka refused a message: " + failure.get().getMessage());
    }
  }

  @Override
  public long done() {
    return acknowledged.get();
  }

  private void note(RecordMetadata where, Exception refusal) {
    if (refusal == null) {
      acknowledged.incrementAndGet();
    } else {
      failure.compareAndSet(null, refusal);
    }
  }
}
