package io.spinboard.pipeline.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the start and the end of an outage once for all connections of this process. */
final class OutageLog {
  private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
  private static int retrying;

  private OutageLog() {}

  /** A connection starts retrying. */
  static synchronized void start(String reason) {
    if (retrying++ == 0) {
      LOG.warn("PostgreSQL is unavailable: {}; retrying at least every 3 s", reason);
    }
  }

  /**
   * A connection stops retrying.
   *
   * @param succeeded false if it was interrupted or failed with an error of another kind
   */
  static synchronized void end(boolean succeeded) {
    if (--retrying == 0 && succeeded) {
      LOG.info("PostgreSQL is available again");
    }
  }
}
