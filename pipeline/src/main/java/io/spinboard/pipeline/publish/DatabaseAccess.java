package io.spinboard.pipeline.publish;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where boards are published and as whom.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
 * @param user the login role
 * @param properties further properties of the driver, the password among them; never shown
 */
public record DatabaseAccess(String jdbcUrl, String user, Properties properties)
    implements Serializable {

  /** Opens a connection in autocommit mode. */
  public Connection connect() throws SQLException {
    Properties all = new Properties();
    all.putAll(properties);
    all.setProperty("user", user);
    all.setProperty("ApplicationName", "spinboard");
    all.putIfAbsent("connectTimeout", "10");
    all.putIfAbsent("tcpKeepAlive", "true");
    return DriverManager.getConnection(jdbcUrl, all);
  }

  /** Leaves the properties out: they hold the password. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
