package io.spinboard.bench.sending;

import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.cli.kafka.ProducerSettings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends prepared messages with a Kafka producer that has the generator's settings. */
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
  public void run() {
    Map<String, Object> settings =
        ProducerSettings.idempotent(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    try (Producer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
      for (long index = 0; index < count; index++) {
        // The callback receives the result, so the future is not needed.
        var unused = producer.send(messages.message(index), this::onCompletion);
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new KafkaException("failed to send a message to Kafka: " + failure.get().getMessage());
    }
  }

  @Override
  public long completed() {
    return acknowledged.get();
  }

  private void onCompletion(RecordMetadata metadata, Exception exception) {
    if (exception == null) {
      acknowledged.incrementAndGet();
    } else {
      failure.compareAndSet(null, exception);
    }
  }
}
