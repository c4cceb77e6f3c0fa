package io.spinboard.local.demo;

import io.spinboard.local.LocalStack;
import java.nio.file.Path;
import java.util.List;

/**
 * How to reach the local servers.
 *
 * @param bootstrapServers Kafka's address
 * @param jdbcUrl PostgreSQL's address, without a user
 * @param postgresPort its port
 * @param writerPassword the file with the password of {@link LocalStack#WRITER}
 */
record ConnectionInfo(
    String bootstrapServers, String jdbcUrl, int postgresPort, Path writerPassword) {

  static ConnectionInfo to(LocalStack stack) {
    return new ConnectionInfo(
        stack.bootstrapServers(),
        stack.jdbcUrl(),
        stack.postgres().port(),
        stack.directory().resolve("writer-password"));
  }

  /** The shell command that opens the boards for reading. */
  String psql() {
    return "psql -h localhost -p %d -U %s %s"
        .formatted(postgresPort, LocalStack.READER, LocalStack.DATABASE);
  }

  /** The JDBC address for reading. */
  String readerUrl() {
    return jdbcUrl + "?user=" + LocalStack.READER;
  }

  /** The shell command that lists the campaigns, from the role that sets them up. */
  String campaigns() {
    return "JDBC_URL=" + jdbcUrl + " ./spinboard campaigns list";
  }

  /** Where everything is, and what a shell needs to know for the other commands. */
  List<String> lines() {
    return List.of(
        "Kafka       " + bootstrapServers + ", topic " + LocalStack.TOPIC,
        "PostgreSQL  " + jdbcUrl,
        "            " + LocalStack.READER + " reads the boards, without a password:",
        "              " + psql(),
        "            " + LocalStack.OPERATOR + " sets up campaigns, without a password",
        "            " + LocalStack.WRITER + " publishes them; its password is in",
        "              " + writerPassword,
        "",
        "For spinboard's other commands, in another shell:",
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
