package io.spinboard.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;

/** Logs Flyway's warnings only. Its other messages are noise, and its errors are thrown as well. */
final class WarningLog implements Log {
  private final Logger logger;

  WarningLog(Class<?> from) {
    logger = System.getLogger(from.getName());
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void notice(String message) {}

  @Override
  public void warn(String message) {
    logger.log(Level.WARNING, message);
  }

  @Override
  public void error(String message) {
    logger.log(Level.DEBUG, message);
  }

  @Override
  public void error(String message, Exception cause) {
    logger.log(Level.DEBUG, message, cause);
  }
}
