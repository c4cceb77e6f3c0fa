package io.spinboard.generator.traffic;

import io.spinboard.generator.world.Simulation;
import java.io.PrintWriter;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Spins published to a topic, with a word to the operator on how it goes. */
public final class KafkaTopic implements Destination {
  private final SpinPublisher publisher;
  private final Progress progress;

  public KafkaTopic(
      Map<String, ?> clientConfig,
      String topic,
      Simulation simulation,
      PrintWriter err,
      boolean terminal) {
    String bootstrap = clientConfig.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG).toString();
    this.publisher = new SpinPublisher(clientConfig, topic, simulation);
    this.progress = new Progress(publisher, bootstrap, err, terminal);
  }

  @Override
  public void send(long count, boolean paced) throws InterruptedException {
    if (paced) {
      publisher.publish(count);
    } else {
      publisher.publishAtOnce(count);
    }
  }

  @Override
  public long arrived() {
    return publisher.sent();
  }

  @Override
  public long sent() {
    return publisher.handedOver();
  }

  @Override
  public void close() {
    publisher.close();
    progress.close();
  }
}
