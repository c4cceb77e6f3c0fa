package io.spinboard.pipeline.postgres;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The address and login of the database.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
 * @param user the login role
 * @param properties further properties of the driver, including the password; never logged
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
    // DriverManager only finds drivers of the first job's class loader in a process.
    return new Driver().connect(jdbcUrl, all);
  }

  /** Whether the driver accepts the URL. */
  public static boolean isAddress(String jdbcUrl) {
    return Driver.parseURL(jdbcUrl, new Properties()) != null;
  }

  /** Without the properties, because they include the password. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
