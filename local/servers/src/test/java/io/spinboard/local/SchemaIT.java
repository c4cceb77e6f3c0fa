package io.spinboard.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.sql.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

class SchemaIT {
  private static final LocalStack STACK = LocalStack.shared();
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String CHECK_VIOLATION = "23514";

  private LocalDatabase database;
  private Connection writer;
  private Connection reader;

  @BeforeEach
  void connect() throws IOException, SQLException {
    database = STACK.createDatabase();
    writer =
        DriverManager.getConnection(database.jdbcUrl(), LocalStack.WRITER, STACK.writerPassword());
    reader = DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }

  @AfterEach
  void disconnect() throws SQLException {
    writer.close();
    reader.close();
  }

  @Test
  void migratingAgainChangesNothing() throws SQLException {
    publish("HOURLY", 1, "{7}", "{10}");
    String password = STACK.postgres().superuserPassword();
    Schema.migrate(database.jdbcUrl(), LocalPostgres.SUPERUSER, password);
    assertThat(rows(reader, "SELECT player_id FROM top_players"), contains("7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          top_players    | period text, period_start timestamptz, rank int4, player_id int4, team_id int4, team_name text, total_score int8, spins int8, published_at timestamptz
          top_teams      | period text, period_start timestamptz, rank int4, team_id int4, team_name text, total_score int8, spins int8, published_at timestamptz
          team_mvps      | period text, period_start timestamptz, rank int4, player_id int4, team_id int4, team_name text, player_total int8, team_total int8, contrib_ratio float8, published_at timestamptz
          hot_streaks    | as_of timestamptz, rank int4, player_id int4, team_id int4, team_name text, short_term_avg float8, long_term_avg float8, hotness float8, published_at timestamptz
          rejected_spins | topic text, partition int4, offset int8, reason text, detail text, payload bytea, rejected_at timestamptz
          spin_accounting | consumed int8, counted int8, duplicate int8, rejected int8, too_late int8
          """)
  void viewsHaveTheDocumentedColumns(String relation, String columns) throws SQLException {
    String query =
        "SELECT string_agg(column_name || ' ' || udt_name, ', ' ORDER BY ordinal_position)"
            + " FROM information_schema.columns WHERE table_name = '%s'";
    assertThat(rows(reader, query.formatted(relation)), contains(columns));
  }

  @Test
  void everyReadableColumnHasAComment() throws SQLException {
    String query =
        """
        SELECT c.relname || '.' || a.attname
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = 'public'::regnamespace AND has_table_privilege(c.oid, 'SELECT')
          AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)
        """;
    assertThat(rows(reader, query), is(empty()));
  }

  @Test
  void aBoardIsReadAsOneRowPerRank() throws SQLException {
    publish("HOURLY", 2, "{7,3}", "{20,10}");
    assertThat(
        rows(reader, "SELECT rank, player_id, total_score, spins FROM top_players ORDER BY rank"),
        contains("1 7 20 1", "2 3 10 1"));
  }

  @Test
  void aSmallerBoardHasFewerRowsAndAnEmptyOneNone() throws SQLException {
    publish("HOURLY", 2, "{7,3}", "{20,10}");
    publish("HOURLY", 3, "{3}", "{30}");
    assertThat(rows(reader, "SELECT rank, player_id FROM top_players"), contains("1 3"));
    publish("HOURLY", 4, "{}", "{}");
    assertThat(rows(reader, "SELECT rank FROM top_players"), is(empty()));
  }

  @Test
  void anOlderVersionNeverReplacesANewerOne() throws SQLException {
    assertThat(publish("HOURLY", 5, "{7}", "{50}"), is(1));
    assertThat(publish("HOURLY", 4, "{7}", "{40}"), is(0));
    assertThat(publish("HOURLY", 5, "{8}", "{50}"), is(1));
    assertThat(rows(reader, "SELECT player_id, total_score FROM top_players"), contains("8 50"));
  }

  @Test
  void ratiosAreComputedAsDoubles() throws SQLException {
    update(
        writer,
        """
        INSERT INTO mvp_boards VALUES
          ('HOURLY', '2026-11-22 05:00Z', 1, now(), '{7}', '{1}', '{Reds}', '{1}', '{3}')
        """);
    update(
        writer,
        """
        INSERT INTO hot_board VALUES (true, '2026-11-22 05:00:07Z', now(),
          '{7}', '{NULL}', '{NULL}', '{300}', '{2}', '{500}', '{4}')
        """);
    assertThat(
        rows(reader, "SELECT contrib_ratio FROM team_mvps"), contains(String.valueOf(1.0 / 3.0)));
    assertThat(
        rows(
            reader,
            "SELECT rank, team_id, short_term_avg, long_term_avg, hotness FROM hot_streaks"),
        contains("1 null 150.0 125.0 1.2"));
  }

  @Test
  void everyConsumedRecordIsAccountedFor() throws SQLException {
    String query = "SELECT consumed, counted, duplicate, rejected, too_late FROM spin_accounting";
    assertThat(rows(reader, query), contains("0 0 0 0 0"));
    reject("NULL");
    assertThat(rows(reader, query), contains("1 0 0 1 0"));
    update(writer, "INSERT INTO spin_totals VALUES (true, 5, 2, 1, now())");
    assertThat(rows(reader, query), contains("8 5 2 1 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'YEARLY', '2026-01-01Z', 1, now(), '{7}', '{1}', '{A}', '{5}', '{1}'",
        "'ALL_TIME', '2026-01-01Z', 1, now(), '{7}', '{1}', '{A}', '{5}', '{1}'",
        "'DAILY', '2026-01-01Z', 1, now(), '{7}', '{1}', '{A}', '{5}', '{}'",
        "'DAILY', '2026-01-01Z', 1, now(), '{7,8}', '{1}', '{A}', '{5}', '{1}'",
        "'DAILY', '2026-01-01Z', 1, now(), '{NULL}', '{1}', '{A}', '{5}', '{1}'"
      })
  void anInvalidBoardIsRejected(String values) {
    SQLException failure =
        assertThrows(
            SQLException.class,
            () -> update(writer, "INSERT INTO player_boards VALUES (" + values + ")"));
    assertThat(failure.getSQLState(), is(CHECK_VIOLATION));
  }

  @Test
  void eachPublicationNotifiesUnlessItsVersionIsOlder() throws SQLException {
    update(reader, "LISTEN spinboard");
    publish("HOURLY", 5, "{7}", "{50}");
    publish("HOURLY", 4, "{7}", "{40}");
    publish("DAILY", 5, "{7}", "{50}");
    // Notifications keep the order of commits, so the rejected one would precede the last.
    List<String> payloads = new ArrayList<>();
    while (payloads.size() < 2) {
      PGNotification[] some = reader.unwrap(PGConnection.class).getNotifications(60_000);
      assertThat("notified in time", some.length > 0);
      Stream.of(some).map(PGNotification::getParameter).forEach(payloads::add);
    }
    assertThat(
        payloads,
        contains(
            "{\"board\" : \"top_players\", \"period\" : \"HOURLY\","
                + " \"period_start\" : \"2026-11-22T05:00:00+00:00\"}",
            "{\"board\" : \"top_players\", \"period\" : \"DAILY\","
                + " \"period_start\" : \"2026-11-22T05:00:00+00:00\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM player_boards",
        "SELECT * FROM spin_totals",
        "SELECT * FROM flyway_schema_history",
        "DELETE FROM rejected_spins",
        "INSERT INTO rejected_spins VALUES ('t', 0, 0, 'not-json', '', NULL, now())",
        "UPDATE player_boards SET version = 9",
        "CREATE TABLE mine (i int)",
      })
  void readersCannotReadOrChangeAnythingElse(String statement) {
    assertDenied(reader, statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM player_boards",
        "TRUNCATE team_boards",
        "UPDATE rejected_spins SET detail = ''",
        "DELETE FROM rejected_spins",
        "DROP VIEW top_players",
        "ALTER TABLE hot_board ADD c int",
        "CREATE TABLE mine (i int)",
        "SELECT * FROM flyway_schema_history",
      })
  void theWriterCanOnlyPublish(String statement) {
    assertDenied(writer, statement);
  }

  @ParameterizedTest
  @MethodSource("exampleQueries")
  void readersCanRunTheExampleQueries(Path query) throws IOException, SQLException {
    String sql = Files.readString(query);
    assertThat(sql, containsString("--"));
    update(reader, sql);
  }

  static List<Path> exampleQueries() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../sql/queries"))) {
      List<Path> queries = files.sorted().toList();
      assertThat(queries, hasSize(9));
      return queries;
    }
  }

  @Test
  void aRecordRejectedTwiceHasOneRow() throws SQLException {
    assertThat(reject("'\\x7b'"), is(1));
    assertThat(reject("'\\x7b'"), is(0));
    assertThat(rows(reader, "SELECT count(*) FROM rejected_spins"), contains("1"));
  }

  /** Publishes as the pipeline does and returns the number of written boards. */
  private int publish(String period, long version, String players, String scores)
      throws SQLException {
    return update(
        writer,
        """
        INSERT INTO player_boards (
          period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
        SELECT '%s', '2026-11-22 05:00Z', %d, p,
          array_fill(1, ARRAY[cardinality(p)]), array_fill('Reds'::text, ARRAY[cardinality(p)]),
          '%s', array_fill(1::bigint, ARRAY[cardinality(p)])
        FROM (SELECT '%s'::int[]) AS players (p)
        ON CONFLICT (period, period_start) DO UPDATE SET
          version = EXCLUDED.version, published_at = EXCLUDED.published_at,
          player_ids = EXCLUDED.player_ids, team_ids = EXCLUDED.team_ids,
          team_names = EXCLUDED.team_names, total_scores = EXCLUDED.total_scores,
          spins = EXCLUDED.spins
        WHERE player_boards.version <= EXCLUDED.version
        """
            .formatted(period, version, scores, players));
  }

  private int reject(String payload) throws SQLException {
    return update(
        writer,
        """
        INSERT INTO rejected_spins (topic, "partition", "offset", reason, detail, payload)
        VALUES ('gameplay', 0, 42, 'not-json', 'line 1: {', %s)
        ON CONFLICT DO NOTHING
        """
            .formatted(payload));
  }

  private static void assertDenied(Connection connection, String statement) {
    SQLException failure = assertThrows(SQLException.class, () -> update(connection, statement));
    assertThat(failure.getSQLState(), is(INSUFFICIENT_PRIVILEGE));
  }

  private static int update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  /** Returns the rows, each as its values separated by spaces. */
  private static List<String> rows(Connection connection, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }
}
