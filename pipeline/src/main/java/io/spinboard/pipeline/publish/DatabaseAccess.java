package io.spinboard.pipeline.publish;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

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
    // Not by way of DriverManager: it knows the drivers of the first job of a process only.
    return new Driver().connect(jdbcUrl, all);
  }

  /** Whether the driver understands the address. */
  public static boolean isAddress(String jdbcUrl) {
    return Driver.parseURL(jdbcUrl, new Properties()) != null;
  }

  /** Leaves the properties out: they hold the password. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
