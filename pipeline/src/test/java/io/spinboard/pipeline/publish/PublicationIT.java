package io.spinboard.pipeline.publish;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.accounting.SpinAccount;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.postgres.DatabaseReadiness;
import io.spinboard.pipeline.runner.NotReadyException;
import io.spinboard.pipeline.standings.MvpBoard;
import io.spinboard.pipeline.standings.PlayerBoard;
import io.spinboard.pipeline.standings.TeamBoard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Readers see what was published, in spite of retries, repetitions and restarts. */
class PublicationIT {
  private static final LocalStack STACK = LocalStack.shared();

  private LocalDatabase database;
  private Connection owner;
  private PublishFn publisher;

  @BeforeEach
  void open() throws IOException, SQLException {
    database = STACK.createDatabase();
    owner = STACK.postgres().connect(database.name());
    publisher = new PublishFn(access(LocalStack.WRITER, STACK.writerPassword()));
    publisher.open();
  }

  @AfterEach
  void close() throws SQLException {
    publisher.close();
    owner.close();
  }

  @Test
  void anOlderVersionIsRefusedAndAnEqualOneReplacesTheBoard() throws Exception {
    for (NumberedBoard board : NumberedBoard.values()) {
      publisher.publish(board.of(5, 3));
      publisher.publish(board.of(4, 9));
      assertThat(SeenBoard.read(board, owner), is(new SeenBoard(5, 3)));

      publisher.publish(board.of(5, 7));
      assertThat(SeenBoard.read(board, owner), is(new SeenBoard(5, 7)));

      publisher.publish(board.of(6, 1));
      assertThat(SeenBoard.read(board, owner), is(new SeenBoard(6, 1)));
    }
  }

  @Test
  void anEmptyBoardReplacesAllRows() throws Exception {
    for (NumberedBoard board : NumberedBoard.values()) {
      publisher.publish(board.of(5, 2));
      publisher.publish(board.of(6, 0));

      assertThat(SeenBoard.read(board, owner), is(new SeenBoard(0, 0)));
    }
  }

  @Test
  void aRestoredJobIsRefusedUntilItLowersNoPoints() throws Exception {
    publisher.publish(players(100, new int[] {1, 50, 9}, new int[] {2, 40, 8}));
    publisher.publish(teams(100, new int[] {7, 50, 9}, new int[] {8, 40, 8}));
    publisher.publish(mvps(100, new int[] {1, 7, 30, 50}));
    PublishFn restored = new PublishFn(access(LocalStack.WRITER, STACK.writerPassword()));
    restored.open();

    restored.publish(players(101, new int[] {1, 49, 9}, new int[] {2, 45, 9}));
    restored.publish(players(101, new int[] {1, 50, 8}, new int[] {2, 40, 8}));
    restored.publish(players(101, new int[] {1, 60, 9}, new int[] {3, 39, 9}));
    restored.publish(teams(101, new int[] {7, 60, 9}, new int[] {8, 39, 9}));
    restored.publish(mvps(101, new int[] {2, 7, 29, 60}));
    assertThat(
        boards(),
        is(List.of("MVP 1 30/50", "player 1 50", "player 2 40", "team 7 50", "team 8 40")));

    restored.publish(players(101, new int[] {1, 50, 9}, new int[] {3, 41, 1}));
    restored.publish(teams(101, new int[] {7, 50, 9}, new int[] {8, 41, 9}));
    restored.publish(mvps(101, new int[] {2, 7, 31, 60}));
    restored.close();
    assertThat(
        boards(),
        is(List.of("MVP 2 31/60", "player 1 50", "player 3 41", "team 7 50", "team 8 41")));
  }

  private List<String> boards() throws SQLException {
    return texts(
        """
        SELECT 'player ' || player_id || ' ' || total_score FROM top_players
        UNION ALL SELECT 'team ' || team_id || ' ' || total_score FROM top_teams
        UNION ALL SELECT 'MVP ' || player_id || ' ' || player_total || '/' || team_total FROM team_mvps
        ORDER BY 1
        """);
  }

  /** Rows of player, points and spins. */
  private static Board players(long version, int[]... rows) {
    return new PlayerBoard(
        "ALL_TIME",
        0,
        version,
        Arrays.stream(rows)
            .map(row -> new PlayerBoard.Row(row[0], null, null, row[1], row[2]))
            .toList());
  }

  /** Rows of team, points and spins. */
  private static Board teams(long version, int[]... rows) {
    return new TeamBoard(
        "ALL_TIME",
        0,
        version,
        Arrays.stream(rows).map(row -> new TeamBoard.Row(row[0], null, row[1], row[2])).toList());
  }

  /** Rows of player, team and the points of both. */
  private static Board mvps(long version, int[]... rows) {
    return new MvpBoard(
        "ALL_TIME",
        0,
        version,
        Arrays.stream(rows)
            .map(row -> new MvpBoard.Row(row[0], row[1], null, row[2], row[3]))
            .toList());
  }

  @Test
  void periodsHaveSeparateBoards() throws Exception {
    publisher.publish(new TeamBoard("ALL_TIME", 0, 9, List.of(new TeamBoard.Row(1, null, 9, 1))));
    publisher.publish(new TeamBoard("DAILY", 0, 1, List.of(new TeamBoard.Row(2, null, 1, 1))));

    assertThat(
        texts("SELECT period || ' ' || team_id || ' ' || rank FROM top_teams ORDER BY 1"),
        is(List.of("ALL_TIME 1 1", "DAILY 2 1")));
  }

  @Test
  void theEarliestAndLatestPeriodsArePublished() throws Exception {
    long yearOne = -62_135_596_800_000_000L;
    long year9999 = 253_402_297_200_000_000L;
    publisher.publish(
        new TeamBoard("HOURLY", yearOne, 1, List.of(new TeamBoard.Row(1, null, 0, 1))));
    publisher.publish(
        new TeamBoard("HOURLY", year9999, 1, List.of(new TeamBoard.Row(1, null, 0, 1))));

    assertThat(
        texts("SELECT period_start AT TIME ZONE 'UTC' FROM top_teams ORDER BY period_start"),
        is(List.of("0001-01-01 00:00:00", "9999-12-31 23:00:00")));
  }

  @Test
  void anAccountWithFewerSpinsIsRefused() throws Exception {
    publisher.publish(new SpinAccount(10, 2, 1));
    publisher.publish(new SpinAccount(9, 2, 0));
    publisher.publish(new SpinAccount(10, 2, 3));

    assertThat(
        texts("SELECT concat_ws(' ', consumed, counted, duplicate, too_late) FROM spin_accounting"),
        is(List.of("12 10 2 3")));
  }

  @Test
  void aPublicationNotifiesListenersAndARefusedOneDoesNot() throws Exception {
    execute("LISTEN spinboard");
    publisher.publish(NumberedBoard.TOP_TEAMS.of(2, 1));
    publisher.publish(NumberedBoard.TOP_TEAMS.of(1, 1));
    publisher.publish(NumberedBoard.HOT_STREAKS.of(1, 1));

    List<String> received = new ArrayList<>();
    await()
        .until(
            () -> {
              for (PGNotification each : owner.unwrap(PGConnection.class).getNotifications(100)) {
                received.add(each.getParameter().replaceAll(".*\"board\" : \"(\\w+)\".*", "$1"));
              }
              return received.contains("hot_streaks");
            });
    assertThat(received, is(List.of("top_teams", "hot_streaks")));
  }

  @Test
  void aRejectedRecordThatIsWrittenAgainAddsNoRow() throws Exception {
    RejectedSpin first = rejected(7, "{");
    RejectedSpin tombstone = rejected(8, "");

    write(first);
    write(first, tombstone);
    write(tombstone, first);

    assertThat(
        texts(
            """
            SELECT concat_ws(' ', topic, "partition", "offset", reason, detail, payload)
            FROM rejected_spins ORDER BY "offset"
            """),
        is(List.of("gameplay 3 7 not-json why \\x7b", "gameplay 3 8 not-json why \\x")));
  }

  @Test
  void listsOfRejectedRecordsOfAnySizeAreWritten() throws Exception {
    RejectedSpin[] spins =
        LongStream.range(0, 2_500)
            .mapToObj(offset -> rejected(offset, "payload"))
            .toArray(RejectedSpin[]::new);

    write(spins);
    write();

    assertThat(texts("SELECT count(*) FROM rejected_spins"), is(List.of("2500")));
  }

  @Test
  void aConnectionTerminatedByTheServerIsReplacedAndNothingIsLost() throws Exception {
    publisher.publish(NumberedBoard.TOP_PLAYERS.of(1, 2));
    WriteRejectedFn writer = new WriteRejectedFn(access(LocalStack.WRITER, STACK.writerPassword()));
    writer.open();
    writer.write(List.of(rejected(1, "a")));

    terminateWriters();
    publisher.publish(NumberedBoard.TOP_PLAYERS.of(2, 4));
    writer.write(List.of(rejected(2, "b"), rejected(3, "c")));
    writer.close();

    assertThat(SeenBoard.read(NumberedBoard.TOP_PLAYERS, owner), is(new SeenBoard(2, 4)));
    assertThat(texts("SELECT count(*) FROM rejected_spins"), is(List.of("3")));
  }

  @Test
  void aReadOnlyStandbyIsRetriedUntilItIsPromoted() throws Exception {
    execute("ALTER DATABASE %s SET default_transaction_read_only = on".formatted(database.name()));
    FutureTask<Void> publication =
        new FutureTask<>(
            () -> {
              publisher.publish(NumberedBoard.TOP_PLAYERS.of(1, 2));
              return null;
            });
    Thread worker = new Thread(publication, "worker");
    worker.start();
    await().until(() -> worker.getState() == Thread.State.TIMED_WAITING || publication.isDone());

    execute("ALTER DATABASE %s RESET default_transaction_read_only".formatted(database.name()));

    publication.get();
    assertThat(SeenBoard.read(NumberedBoard.TOP_PLAYERS, owner), is(new SeenBoard(1, 2)));
  }

  @Test
  void aBoardThatViolatesAConstraintFailsWithoutRetry() {
    Board noSuchPeriod = new TeamBoard("FORTNIGHTLY", 0, 1, List.of());

    SQLException error = assertThrows(SQLException.class, () -> publisher.publish(noSuchPeriod));
    assertThat(error.getMessage(), containsString("period_check"));
  }

  @Test
  void readinessReportsLoginRoleAndSchemaErrors() throws Exception {
    DatabaseReadiness.await(access(LocalStack.WRITER, STACK.writerPassword()));

    assertThat(readinessError(LocalStack.WRITER, "wrong"), containsString("PostgreSQL refuses"));
    assertThat(readinessError("nobody", "wrong"), containsString("PostgreSQL refuses nobody at"));
    assertThat(
        readinessError(LocalStack.READER, ""), containsString("use the role spinboard_writer"));
    execute("DROP TABLE player_boards CASCADE");
    assertThat(
        readinessError(LocalStack.WRITER, STACK.writerPassword()),
        containsString("apply the migrations in sql/migrations"));
  }

  private String readinessError(String user, String password) {
    return assertThrows(
            NotReadyException.class, () -> DatabaseReadiness.await(access(user, password)))
        .getMessage();
  }

  private DatabaseAccess access(String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("password", password);
    return new DatabaseAccess(database.jdbcUrl(), user, properties);
  }

  private void write(RejectedSpin... spins) throws SQLException, InterruptedException {
    WriteRejectedFn writer = new WriteRejectedFn(access(LocalStack.WRITER, STACK.writerPassword()));
    writer.open();
    writer.write(List.of(spins));
    writer.close();
  }

  private static RejectedSpin rejected(long offset, String payload) {
    return new RejectedSpin(
        "gameplay", 3, offset, "not-json", "why", payload.getBytes(StandardCharsets.UTF_8));
  }

  private void terminateWriters() throws SQLException {
    List<String> ended =
        texts(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND usename = 'spinboard_writer'
            """);
    assertThat(ended, is(List.of("t", "t")));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = owner.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
