package io.spinboard.generator;

import java.io.PrintWriter;

/** Spins published to a topic, with a word to the operator on how it goes. */
final class KafkaTopic implements Destination {
  private final SpinPublisher publisher;
  private final Progress progress;

  KafkaTopic(Connection connection, Simulation simulation, PrintWriter err, boolean terminal) {
    this.publisher = new SpinPublisher(connection.clientConfig(), connection.topic(), simulation);
    this.progress = new Progress(publisher, connection.bootstrap(), err, terminal);
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
