package io.spinboard.pipeline.ingest.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs once that Kafka is unreachable and once that it is back. Kafka's client would log each
 * attempt, and KafkaIO each partition.
 */
final class KafkaOutage {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaOutage.class);

  /** Readers request a partition's end every second. */
  private static final long TIMEOUT_MILLIS = 5_000;

  private final String servers;
  private long respondedAtMillis;
  private boolean ongoing;

  KafkaOutage(String servers) {
    this.servers = servers;
  }

  /**
   * Takes the time of the last response that one reader received.
   *
   * @param responseMillis far in the past if there was none yet
   * @param nowMillis the wall clock
   */
  synchronized void brokerResponded(long responseMillis, long nowMillis) {
    respondedAtMillis = Math.max(respondedAtMillis, responseMillis);
    boolean timedOut = respondedAtMillis > 0 && nowMillis - respondedAtMillis > TIMEOUT_MILLIS;
    if (timedOut && !ongoing) {
      LOG.warn("Lost connection to Kafka at {}; retrying.", servers);
    } else if (ongoing && !timedOut) {
      LOG.info("Connected to Kafka at {} again; reading continues.", servers);
    }
    ongoing = timedOut;
  }

  synchronized boolean isOngoing() {
    return ongoing;
  }
}
