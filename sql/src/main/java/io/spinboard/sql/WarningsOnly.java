package io.spinboard.sql;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Makes Flyway quiet; public because Flyway creates it by its name. */
public final class WarningsOnly implements LogCreator {

  @Override
  public Log createLogger(Class<?> from) {
    return new WarningLog(from);
  }
}
