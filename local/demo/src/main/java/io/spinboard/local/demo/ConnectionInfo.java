package io.spinboard.local.demo;

import io.spinboard.local.LocalStack;
import java.nio.file.Path;
import java.util.List;

/**
 * How to connect to the local servers.
 *
 * @param bootstrapServers Kafka's address
 * @param jdbcUrl the JDBC URL, without a user
 * @param postgresPort PostgreSQL's port
 * @param writerPassword the file with the password of {@link LocalStack#WRITER}
 */
record ConnectionInfo(
    String bootstrapServers, String jdbcUrl, int postgresPort, Path writerPassword) {

  static ConnectionInfo of(LocalStack stack) {
    return new ConnectionInfo(
        stack.bootstrapServers(),
        stack.jdbcUrl(),
        stack.postgres().port(),
        stack.directory().resolve("writer-password"));
  }

  /** Returns the shell command that opens a session of the reader. */
  String psql() {
    return "psql -h localhost -p %d -U %s %s"
        .formatted(postgresPort, LocalStack.READER, LocalStack.DATABASE);
  }

  /** Returns the JDBC URL of the reader. */
  String readerUrl() {
    return jdbcUrl + "?user=" + LocalStack.READER;
  }

  /** Returns the shell command that lists the campaigns. */
  String campaigns() {
    return "JDBC_URL=" + jdbcUrl + " ./spinboard campaigns list";
  }

  /** Returns the addresses, and the exports that the other commands need in a shell. */
  List<String> lines() {
    return List.of(
        "Kafka       " + bootstrapServers + ", topic " + LocalStack.TOPIC,
        "PostgreSQL  " + jdbcUrl,
        "            " + LocalStack.READER + " reads boards, without a password:",
        "              " + psql(),
        "            " + LocalStack.OPERATOR + " manages campaigns, without a password",
        "            " + LocalStack.WRITER + " publishes boards; its password is in",
        "              " + writerPassword,
        "",
        "To use other spinboard commands in another shell:",
        "  export BOOTSTRAP_SERVERS=" + bootstrapServers,
        "  export JDBC_URL=" + jdbcUrl,
        "  export JDBC_USER=" + LocalStack.WRITER,
        "  export JDBC_PASSWORD=\"$(cat " + quoted(writerPassword) + ")\"");
  }

  private static String quoted(Path file) {
    String text = file.toString();
    return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
