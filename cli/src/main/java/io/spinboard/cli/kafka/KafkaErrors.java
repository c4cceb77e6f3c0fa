package io.spinboard.cli.kafka;

import io.spinboard.cli.CommandErrors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/** Describes errors of Kafka clients to users. */
public final class KafkaErrors {
  private KafkaErrors() {}

  /** Returns error handlers that describe the exceptions of Kafka clients as well. */
  public static CommandErrors commandErrors() {
    return new CommandErrors().describe(KafkaException.class, KafkaErrors::describe);
  }

  /** If a client cannot be created, only the cause names the invalid setting. */
  private static String describe(KafkaException failure) {
    return failure.getCause() instanceof ConfigException invalid
        ? invalid.getMessage()
        : failure.getMessage();
  }
}
