package io.spinboard.topics;

import io.spinboard.cli.Complaints;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/** Tells users in plain lines what goes wrong with Kafka. */
public final class KafkaComplaints {
  private KafkaComplaints() {}

  /** What every tool knows, and what Kafka's client says. */
  public static Complaints all() {
    return new Complaints().explain(KafkaException.class, KafkaComplaints::explain);
  }

  /** A client that cannot be made says no more than that; the setting at fault is in the cause. */
  private static String explain(KafkaException failure) {
    return failure.getCause() instanceof ConfigException wrong
        ? wrong.getMessage()
        : failure.getMessage();
  }
}
