package io.spinboard.pipeline.ingest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once that Kafka has fallen silent and once that it is back. Its client would say so a
 * hundred times, and KafkaIO for every partition.
 */
final class KafkaOutage {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaOutage.class);

  /** Readers ask for a partition's end every second. */
  private static final long SILENCE_MILLIS = 5_000;

  private final String servers;
  private long answeredAtMillis;
  private boolean away;

  KafkaOutage(String servers) {
    this.servers = servers;
  }

  /**
   * Kafka was last heard of by one reader.
   *
   * @param answerMillis when it was; far in the past if it never was
   * @param nowMillis of the wall clock
   */
  synchronized void heard(long answerMillis, long nowMillis) {
    answeredAtMillis = Math.max(answeredAtMillis, answerMillis);
    boolean silent = answeredAtMillis > 0 && nowMillis - answeredAtMillis > SILENCE_MILLIS;
    if (silent && !away) {
      LOG.warn("Kafka at {} cannot be reached; waiting for it.", servers);
    } else if (away && !silent) {
      LOG.info("Kafka at {} can be reached again; reading goes on.", servers);
    }
    away = silent;
  }

  boolean isAway() {
    return away;
  }
}
