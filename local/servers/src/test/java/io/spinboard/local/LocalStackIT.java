package io.spinboard.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {
  @TempDir(factory = TraversableTempDir.class)
  Path directory;

  @Test
  void aTemporaryStackHasTopicAndSchemaAndIsRemoved() throws Exception {
    Path data;
    try (LocalStack stack = LocalStack.start(StackSettings.temporary())) {
      data = stack.directory();
      assertThat(topics(stack).get(LocalStack.TOPIC).partitions().size(), is(4));
      assertThat(boards(stack), is(0));
    }
    assertThat(Files.exists(data), is(false));
  }

  @Test
  void twoStacksRunSideBySide() throws Exception {
    StackSettings kept = StackSettings.in(directory);
    try (LocalStack one = LocalStack.start(kept);
        LocalStack other = LocalStack.start(StackSettings.temporary())) {
      assertThat(one.bootstrapServers(), is(not(other.bootstrapServers())));
      assertThat(one.jdbcUrl(), is(not(other.jdbcUrl())));
      one.kafka().createTopic("only-here", 1, Duration.ofHours(1));
      assertThat(topics(one), hasKey("only-here"));
      assertThat(topics(other), not(hasKey("only-here")));

      ServerStartException failure =
          assertThrows(ServerStartException.class, () -> LocalStack.start(kept));
      assertThat(failure.getMessage(), containsString(directory.toRealPath() + " is in use"));
    }
  }

  @Test
  void aRestartedStackKeepsAddressesAndPasswords() throws Exception {
    List<String> first;
    try (LocalStack stack = LocalStack.start(StackSettings.in(directory))) {
      first = identity(stack);
    }
    try (LocalStack stack = LocalStack.start(StackSettings.in(directory).closedByCaller())) {
      assertThat(identity(stack), is(first));
      assertThat(boards(stack), is(0));
    }
  }

  @Test
  void allPortsInUseAreReportedTogether() throws IOException {
    try (ServerSocket one = listen();
        ServerSocket other = listen()) {
      StackSettings settings =
          StackSettings.in(directory).withPorts(one.getLocalPort(), other.getLocalPort());
      ServerStartException failure =
          assertThrows(ServerStartException.class, () -> LocalStack.start(settings));
      assertThat(failure.getMessage(), containsString("port " + one.getLocalPort()));
      assertThat(failure.getMessage(), containsString("port " + other.getLocalPort()));
    }
  }

  private static List<String> identity(LocalStack stack) {
    return List.of(stack.bootstrapServers(), stack.jdbcUrl(), stack.writerPassword());
  }

  /** Counts the boards as the writer, with its password. */
  private static int boards(LocalStack stack) throws SQLException {
    try (Connection writer =
            DriverManager.getConnection(
                stack.jdbcUrl(), LocalStack.WRITER, stack.writerPassword());
        Statement statement = writer.createStatement()) {
      var rows = statement.executeQuery("SELECT count(*) FROM player_boards");
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Map<String, TopicDescription> topics(LocalStack stack)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
      return admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName("localhost"));
  }
}
