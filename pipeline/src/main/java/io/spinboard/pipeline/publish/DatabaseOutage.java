package io.spinboard.pipeline.publish;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for all connections of this process that the database is away, and once it is back. */
final class DatabaseOutage {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);
  private static int waiting;

  private DatabaseOutage() {}

  /** A connection begins to wait. */
  static synchronized void begins(String reason) {
    if (waiting++ == 0) {
      LOG.warn("PostgreSQL cannot be reached ({}); waiting for it.", reason);
    }
  }

  /** A connection waits no longer: it works again, or is no longer wanted. */
  static synchronized void ends(boolean works) {
    if (--waiting == 0 && works) {
      LOG.info("PostgreSQL can be reached again.");
    }
  }
}
