package io.spinboard.oracle.published;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.local.LocalStack;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.boards.MvpRow;
import io.spinboard.oracle.boards.PlayerRow;
import io.spinboard.oracle.boards.TeamRow;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedBoardsReaderIT {

  private static final Instant FIVE = Instant.parse("2026-11-22T05:00:00Z");
  private static final Instant BEFORE_EPOCH = Instant.parse("1969-12-31T23:00:00Z");

  private Connection owner;
  private Connection reader;

  @BeforeEach
  void connect() throws IOException, SQLException {
    LocalStack stack = LocalStack.shared();
    var database = stack.createDatabase();
    owner = stack.postgres().connect(database.name());
    reader = DriverManager.getConnection(database.jdbcUrl(), LocalStack.READER, null);
  }

  @AfterEach
  void disconnect() throws SQLException {
    reader.close();
    owner.close();
  }

  @Test
  void everyBoardIsReadAsItIsShown() throws SQLException {
    publish(
        """
        insert into player_boards
          (period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
        values
          ('HOURLY', '1969-12-31 23:00+00', 2, '{7,8}', '{2,null}', '{Red,null}', '{5,0}', '{3,1}'),
          ('ALL_TIME', '1970-01-01 00:00+00', 2, '{7}', '{2}', '{"null"}', '{5}', '{1}')
        """,
        """
        insert into team_boards
          (period, period_start, version, team_ids, team_names, total_scores, spins)
        values ('HOURLY', '2026-11-22 05:00+00', 2, '{2,3}', '{Red,null}', '{9,8}', '{1,2}')
        """,
        """
        insert into mvp_boards
          (period, period_start, version, player_ids, team_ids, team_names, player_totals,
           team_totals)
        values ('HOURLY', '2026-11-22 05:00+00', 2, '{7}', '{2}', '{null}', '{2}', '{3}')
        """,
        """
        insert into hot_board
          (as_of, player_ids, team_ids, team_names, short_sums, short_spins, long_sums, long_spins)
        values ('2026-11-22 05:00+00', '{7}', '{null}', '{null}', '{1}', '{3}', '{7}', '{9}')
        """);

    var expected =
        new Boards(
            List.of(
                new PlayerRow(BoardPeriod.ALL_TIME, Instant.EPOCH, 1, 7, 2, "null", 5, 1),
                new PlayerRow(BoardPeriod.HOURLY, BEFORE_EPOCH, 1, 7, 2, "Red", 5, 3),
                new PlayerRow(BoardPeriod.HOURLY, BEFORE_EPOCH, 2, 8, null, null, 0, 1)),
            List.of(
                new TeamRow(BoardPeriod.HOURLY, FIVE, 1, 2, "Red", 9, 1),
                new TeamRow(BoardPeriod.HOURLY, FIVE, 2, 3, null, 8, 2)),
            List.of(new MvpRow(BoardPeriod.HOURLY, FIVE, 1, 7, 2, null, 2, 3, 2.0 / 3.0)),
            List.of(
                new HotStreakRow(
                    FIVE, 1, 7, null, null, 1.0 / 3.0, 7.0 / 9.0, (1.0 / 3.0) / (7.0 / 9.0))));
    assertThat(new PublishedBoardsReader(reader).read(), is(expected));
  }

  @Test
  void nothingPublishedIsNoBoards() throws SQLException {
    assertThat(
        new PublishedBoardsReader(reader).read(),
        is(new Boards(List.of(), List.of(), List.of(), List.of())));
  }

  @Test
  void theConnectionIsLeftAsItWas() throws SQLException {
    new PublishedBoardsReader(reader).read();

    assertThat(reader.getAutoCommit(), is(true));
    assertThat(reader.getTransactionIsolation(), is(Connection.TRANSACTION_READ_COMMITTED));
  }

  private void publish(String... statements) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
