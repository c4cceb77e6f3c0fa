package io.spinboard.sql;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Reduces Flyway's log to warnings. Public, because Flyway instantiates it by name. */
public final class WarningsOnly implements LogCreator {

  @Override
  public Log createLogger(Class<?> from) {
    return new WarningLog(from);
  }
}
