package io.spinboard.pipeline.recovery;

import io.spinboard.local.LocalKafka;
import io.spinboard.local.LocalPostgres;
import io.spinboard.local.LocalStack;
import io.spinboard.local.cluster.FlinkSettings;
import io.spinboard.local.cluster.LocalFlink;
import io.spinboard.sql.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Kafka, PostgreSQL and a Flink cluster, each of which can be stopped and started again. */
final class RestartableStack implements AutoCloseable {
  static final String TOPIC = "gameplay";
  static final String WRITER_PASSWORD = "for these tests only";
  private static final String DATABASE = "boards";

  private final Path directory;
  private LocalKafka kafka;
  private LocalPostgres postgres;
  private final LocalFlink flink;
  private final String jdbcUrl;

  private RestartableStack(Path directory) throws Exception {
    this.directory = directory;
    startKafka();
    kafka.createTopic(TOPIC, 4, Duration.ofHours(24));
    startPostgres();
    postgres.createDatabase(DATABASE);
    jdbcUrl = postgres.jdbcUrl(DATABASE);
    Schema.migrate(jdbcUrl, LocalPostgres.SUPERUSER, postgres.superuserPassword());
    postgres.setPassword(LocalStack.WRITER, WRITER_PASSWORD);
    addCampaigns();
    flink = LocalFlink.start(directory.resolve("flink"), FlinkSettings.standard());
  }

  static RestartableStack start(Path directory) throws Exception {
    return new RestartableStack(directory);
  }

  /** Adds campaigns that last longer than any test: one has started, the other starts soon. */
  private void addCampaigns() throws SQLException {
    try (Connection owner = postgres.connect(DATABASE);
        Statement sql = owner.createStatement()) {
      sql.execute(
          """
          INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, game_ids, subject, scoring,
            min_stake, min_spins)
          VALUES
            (1, 'multipliers', now() - interval '1 min', now() + interval '1 h', '{10,12,13}',
             'player', 'multiplier-sum', 20, 3),
            (2, 'gains', now() + interval '20 s', now() + interval '1 h', NULL, 'team', 'net', 0, 0)
          """);
    }
  }

  void startKafka() throws IOException {
    kafka = LocalKafka.start(directory.resolve("kafka"), 0);
  }

  void stopKafka() throws IOException {
    kafka.close();
  }

  void startPostgres() throws IOException {
    postgres = LocalPostgres.start(directory.resolve("postgres"), 0, false);
  }

  void stopPostgres() throws IOException {
    postgres.close();
  }

  LocalFlink flink() {
    return flink;
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  String jdbcUrl() {
    return jdbcUrl;
  }

  /** Connects as the owner of the tables. */
  Connection owner() throws SQLException {
    return postgres.connect(DATABASE);
  }

  /** Connects as the role of all readers. */
  Connection reader() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, LocalStack.READER, null);
  }

  @Override
  public void close() throws IOException {
    try (LocalKafka closedThird = kafka;
        LocalPostgres closedSecond = postgres) {
      flink.close();
    }
  }
}
