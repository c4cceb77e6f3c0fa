package io.spinboard.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.PrizeTies;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.util.PSQLException;

/** Tests the constraints and privileges of the tables of campaigns. */
class CampaignSchemaIT {
  private static final LocalStack STACK = LocalStack.shared();
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String SEVEN =
      "INSERT INTO campaigns (campaign_id, name, starts_at, ends_at)"
          + " VALUES (7, 'Seven', '2026-11-22Z', '2026-11-23Z')";

  private static LocalDatabase database;

  private Connection writer;
  private Connection reader;
  private Connection operator;

  @BeforeAll
  static void create() throws IOException {
    database = STACK.createDatabase();
  }

  @BeforeEach
  void connect() throws SQLException {
    // Only the owner can remove final campaigns; the tests share a database.
    try (Connection owner = STACK.postgres().connect(database.name())) {
      update(owner, "TRUNCATE campaigns, prizes, campaign_boards, campaign_problems");
    }
    String url = database.jdbcUrl();
    writer = DriverManager.getConnection(url, LocalStack.WRITER, STACK.writerPassword());
    reader = DriverManager.getConnection(url, LocalStack.READER, null);
    operator = DriverManager.getConnection(url, LocalStack.OPERATOR, null);
  }

  @AfterEach
  void disconnect() throws SQLException {
    writer.close();
    reader.close();
    operator.close();
  }

  @Test
  void theViewHasTheDocumentedColumns() throws SQLException {
    String query =
        "SELECT string_agg(column_name || ' ' || udt_name, ', ' ORDER BY ordinal_position)"
            + " FROM information_schema.columns WHERE table_name = 'campaign_standings'";
    assertThat(
        rows(reader, query),
        contains(
            "campaign_id int4, scope text, rank int4, subject_id int4, name text, score int8,"
                + " spins int8, reached_at timestamptz, published_at timestamptz, prize int8,"
                + " as_of timestamptz"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          campaign_id = -1                       | campaign_id_is_not_negative
          name = ''                              | name_has_1_to_100_characters
          name = E' \\t'                         | name_has_1_to_100_characters
          name = repeat('x', 101)                | name_has_1_to_100_characters
          starts_at = '1969-12-31Z'              | starts_at_is_a_time
          starts_at = '-infinity'                | starts_at_is_a_time
          ends_at = 'infinity'                   | ends_at_is_a_time
          ends_at = '2026-11-22Z'                | ends_after_it_starts
          ends_at = '2026-11-21Z'                | ends_after_it_starts
          game_ids = '{}'                        | game_ids_are_null_or_one_or_more_games
          game_ids = '{1,NULL}'                  | game_ids_are_null_or_one_or_more_games
          game_ids = '{1,-2}'                    | game_ids_are_null_or_one_or_more_games
          game_ids = '{{1,2},{3,4}}'             | game_ids_are_null_or_one_or_more_games
          subject = 'Player'                     | subject_is_player_or_team
          scoring = 'points'                     | scoring_is_known
          min_stake = -1                         | min_stake_is_not_negative
          min_spins = -1                         | min_spins_is_not_negative
          board_size = 0                         | board_size_is_1_to_1000
          board_size = 1001                      | board_size_is_1_to_1000
          recent = '0'                           | recent_is_over_0_and_at_most_31_days
          recent = '-1 hour'                     | recent_is_over_0_and_at_most_31_days
          recent = '31 days 1 microsecond'       | recent_is_over_0_and_at_most_31_days
          recent = '1 month'                     | recent_is_over_0_and_at_most_31_days
          prize_ties = 'split'                   | prize_ties_is_known
          """)
  void anInvalidCampaignIsRejected(String assignment, String constraint) throws SQLException {
    update(operator, "BEGIN");
    update(operator, SEVEN);
    // Changes of the id violate another constraint, so the id is tested with a new row.
    String statement =
        assignment.startsWith("campaign_id")
            ? SEVEN.replace("(7,", "(-1,")
            : "UPDATE campaigns SET " + assignment;
    assertThat(violated(operator, statement), is(constraint));
    update(operator, "ROLLBACK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name = repeat('x', 100)",
        "starts_at = to_timestamp(0), ends_at = '9999-12-31Z'",
        "ends_at = starts_at + interval '1 microsecond'",
        "game_ids = '{0,2147483647}'",
        "subject = 'team', scoring = 'multiplier-sum', prize_ties = 'same'",
        "board_size = 1000, min_stake = 2147483647, min_spins = 2147483647",
        "recent = '31 days'",
        "recent = '1 microsecond'"
      })
  void boundaryValuesAreAccepted(String assignments) throws SQLException {
    update(operator, SEVEN);
    assertThat(update(operator, "UPDATE campaigns SET " + assignments), is(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7, 0, 1, 5             | prize_ranks_are_a_range
          7, 3, 2, 5             | prize_ranks_are_a_range
          7, 1, 1001, 5          | prize_ranks_are_a_range
          7, 2, 2, -1            | prize_amount_is_not_negative
          7, 2, 2, 1000000000001 | prize_amount_is_not_negative
          7, 8, 12, 5            | prize_ranks_do_not_overlap
          7, 10, 11, 5           | prizes_pkey
          8, 1, 1, 5             | prizes_campaign_id_fkey
          """)
  void anInvalidPrizeIsRejected(String values, String constraint) throws SQLException {
    update(operator, SEVEN);
    update(operator, "INSERT INTO prizes VALUES (7, 10, 12, 100)");
    assertThat(violated(operator, "INSERT INTO prizes VALUES (" + values + ")"), is(constraint));
  }

  @Test
  void theIdOfACampaignCannotBeChanged() throws SQLException {
    update(operator, SEVEN);
    assertThat(violated(operator, "UPDATE campaigns SET campaign_id = 8"), is("campaign_id_stays"));
  }

  @Test
  void onlyChangesOfCountingRulesIncreaseTheRevision() throws SQLException {
    update(operator, SEVEN);
    String revision = revision();
    update(
        operator,
        "UPDATE campaigns SET name = 'New', min_spins = 5, board_size = 3, recent = '1 hour',"
            + " prize_ties = 'share', revision = 0");
    assertThat(revision(), is(revision));
    for (String rule :
        List.of(
            "starts_at = '2026-11-21Z'",
            "ends_at = '2026-11-24Z'",
            "game_ids = '{1}'",
            "subject = 'team'",
            "scoring = 'net'",
            "min_stake = 1")) {
      String before = revision();
      update(operator, "UPDATE campaigns SET " + rule);
      assertThat(Long.parseLong(revision()), greaterThan(Long.parseLong(before)));
    }
  }

  @Test
  void theOrderOfGamesIsIrrelevant() throws SQLException {
    update(operator, SEVEN);
    update(operator, "UPDATE campaigns SET game_ids = '{30,10,20,10}'");
    String revision = revision();
    update(operator, "UPDATE campaigns SET game_ids = '{10,20,30}'");
    assertThat(revision(), is(revision));
    update(operator, "UPDATE campaigns SET game_ids = '{10,20}'");
    assertThat(revision(), is(not(revision)));
  }

  private String revision() throws SQLException {
    return rows(reader, "SELECT revision FROM campaigns").get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE campaigns SET name = 'Other'",
        "UPDATE campaigns SET ends_at = '2026-12-24Z'",
        "DELETE FROM campaigns",
        "INSERT INTO prizes VALUES (7, 2, 2, 1)",
        "UPDATE prizes SET amount = 1000",
        "DELETE FROM prizes"
      })
  void operatorsCannotChangeFinalCampaigns(String statement) throws SQLException {
    seal();
    assertThat(violated(operator, statement), is("campaign_is_final"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE campaign_boards SET scores = '{99}'",
        "UPDATE campaign_boards SET sealed_at = NULL",
        "INSERT INTO campaign_boards SELECT campaign_id, 'recent', revision, true, 2, 1, 1, true,"
            + " NULL, now(), subject_ids, names, scores, spins, reached_at FROM campaign_boards"
      })
  void thePipelineCannotChangeFinalBoards(String statement) throws SQLException {
    seal();
    assertThat(violated(writer, statement), is("campaign_is_final"));
  }

  private void seal() throws SQLException {
    update(operator, SEVEN);
    update(operator, "INSERT INTO prizes VALUES (7, 1, 1, 500)");
    publish(7, "true, 1, 1, 1, true, now()", List.of(new CampaignStanding(4, null, 10, 1, 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true, 1, 1, 1, false, now()", "false, 1, 1, 1, true, now()"})
  void onlyClosedAndCompleteBoardsCanBeSealed(String state) throws SQLException {
    update(operator, SEVEN);
    PSQLException failure = assertThrows(PSQLException.class, () -> publish(7, state, List.of()));
    assertThat(constraint(failure), is("campaign_boards_sealed_once_closed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true, 1, 1, 1, false, NULL  | provisional
          true, 1, 1, 1, true, NULL   | provisional
          false, 1, 1, 1, false, NULL | incomplete
          true, 1, 1, 1, true, now()  | final
          """)
  void theStatusDependsOnTheBoard(String state, String status) throws SQLException {
    update(operator, SEVEN);
    String query = "SELECT status, spins, participants, qualified FROM campaign_status";
    assertThat(rows(reader, query), contains("waiting 0 0 0"));
    publish(7, state, List.of());
    assertThat(rows(reader, query), contains(status + " 1 1 1"));
  }

  @Test
  void aBoardOfAnEarlierRevisionIsIgnored() throws SQLException {
    update(operator, SEVEN);
    publish(7, "true, 1, 1, 1, false, NULL", List.of());
    update(operator, "UPDATE campaigns SET scoring = 'net'");
    assertThat(rows(reader, "SELECT status, spins FROM campaign_status"), contains("waiting 0"));
  }

  @Test
  void aProblemMakesACampaignInvalid() throws SQLException {
    update(operator, SEVEN);
    update(writer, "INSERT INTO campaign_problems VALUES (7, 'scoring is unknown')");
    assertThat(
        rows(reader, "SELECT status, problem FROM campaign_status"),
        contains("invalid scoring is unknown"));
  }

  @Test
  void deletingACampaignDeletesItsPrizesAndBoards() throws SQLException {
    update(operator, SEVEN);
    update(operator, "INSERT INTO prizes VALUES (7, 1, 1, 500)");
    publish(7, "true, 1, 1, 1, false, NULL", List.of(new CampaignStanding(4, null, 10, 1, 0)));
    update(writer, "INSERT INTO campaign_problems VALUES (7, 'scoring is unknown')");
    update(operator, "DELETE FROM campaigns");
    assertThat(rows(writer, "SELECT campaign_id FROM campaign_boards"), is(empty()));
    assertThat(rows(writer, "SELECT campaign_id FROM campaign_problems"), is(empty()));
    assertThat(rows(reader, "SELECT campaign_id FROM prizes"), is(empty()));
  }

  @ParameterizedTest
  @EnumSource(PrizeTies.class)
  void theViewComputesPrizesAsTheCodeDoes(PrizeTies ties) throws SQLException {
    Random random = new Random(7);
    for (int id = 0; id < 60; id++) {
      update(
          operator,
          SEVEN
              .replace("ends_at)", "ends_at, prize_ties)")
              .replace("(7,", "(" + id + ",")
              .replace("'2026-11-23Z')", "'2026-11-23Z', '" + ties.text() + "')"));
      List<Prize> prizes = prizes(random);
      for (Prize prize : prizes) {
        update(
            operator,
            "INSERT INTO prizes VALUES (%d, %d, %d, %d)"
                .formatted(id, prize.fromRank(), prize.toRank(), prize.amount()));
      }
      List<CampaignStanding> board = board(random);
      publish(id, "true, 1, 1, 1, false, NULL", board);
      assertThat(
          rows(
              reader,
              "SELECT coalesce(prize, 0) FROM campaign_standings WHERE campaign_id = "
                  + id
                  + " ORDER BY rank"),
          is(Prize.forBoard(prizes, ties, board).stream().map(String::valueOf).toList()));
    }
    assertThat(rows(reader, "SELECT 1 FROM campaign_standings WHERE prize > 0"), is(not(empty())));
  }

  private static List<Prize> prizes(Random random) {
    List<Prize> prizes = new ArrayList<>();
    int rank = 1 + random.nextInt(3);
    while (random.nextInt(4) > 0) {
      int last = rank + random.nextInt(4);
      prizes.add(new Prize(rank, last, random.nextInt(1000)));
      rank = last + 1 + random.nextInt(2);
    }
    return prizes;
  }

  /** Creates a board with few different scores, so that many are equal. */
  private static List<CampaignStanding> board(Random random) {
    return IntStream.range(0, random.nextInt(15))
        .mapToObj(player -> new CampaignStanding(player, null, random.nextInt(5) - 1, 1, player))
        .sorted(CampaignStanding.ORDER)
        .toList();
  }

  @Test
  void recentBoardsHaveNoPrizes() throws SQLException {
    seal();
    update(operator, SEVEN.replace("(7,", "(8,"));
    update(operator, "INSERT INTO prizes VALUES (8, 1, 1, 500)");
    publish(8, "true, 1, 1, 1, false, NULL", List.of(new CampaignStanding(4, null, 10, 1, 0)));
    update(operator, "UPDATE campaigns SET recent = '1 hour' WHERE campaign_id = 8");
    update(writer, "UPDATE campaign_boards SET scope = 'recent' WHERE campaign_id = 8");
    assertThat(
        rows(reader, "SELECT campaign_id, prize FROM campaign_standings ORDER BY 1"),
        contains("7 500", "8 null"));
  }

  @Test
  void aRecentBoardIsHiddenWhenTheCampaignHasNoRecentWindow() throws SQLException {
    update(operator, SEVEN);
    update(operator, "UPDATE campaigns SET recent = '1 hour'");
    publish(7, "true, 1, 1, 1, false, NULL", List.of(new CampaignStanding(4, null, 10, 1, 0)));
    update(writer, "UPDATE campaign_boards SET scope = 'recent'");
    publish(7, "true, 1, 1, 1, false, NULL", List.of(new CampaignStanding(5, null, 10, 1, 0)));
    String query = "SELECT scope, subject_id FROM campaign_standings ORDER BY scope";
    assertThat(rows(reader, query), contains("campaign 5", "recent 4"));

    update(operator, "UPDATE campaigns SET recent = NULL");
    assertThat(rows(reader, query), contains("campaign 5"));
  }

  @Test
  void changesAndPublicationsNotify() throws SQLException {
    update(reader, "LISTEN spinboard");
    update(operator, SEVEN);
    update(operator, "INSERT INTO prizes VALUES (7, 1, 1, 500)");
    publish(7, "true, 1, 1, 1, false, NULL", List.of());
    update(writer, "UPDATE campaign_boards SET closed = true, sealed_at = now()");
    String board = "{\"board\" : \"campaign_standings\", \"campaign_id\" : 7, \"scope\" : ";
    assertThat(
        notifications(4),
        contains(
            "{\"board\" : \"campaigns\"}",
            "{\"board\" : \"campaigns\"}",
            board + "\"campaign\", \"final\" : false}",
            board + "\"campaign\", \"final\" : true}"));
  }

  private List<String> notifications(int count) throws SQLException {
    List<String> payloads = new ArrayList<>();
    while (payloads.size() < count) {
      PGNotification[] some = reader.unwrap(PGConnection.class).getNotifications(60_000);
      assertThat("notified in time", some.length > 0);
      Stream.of(some).map(PGNotification::getParameter).forEach(payloads::add);
    }
    return payloads;
  }

  @Test
  void eachChangeIncreasesTheCounter() throws SQLException {
    String query = "SELECT change FROM campaign_changes";
    String before = rows(writer, query).get(0);
    update(operator, SEVEN);
    String added = rows(writer, query).get(0);
    update(operator, "UPDATE campaigns SET name = 'Other'");
    List<String> changes = List.of(before, added, rows(writer, query).get(0));
    assertThat(changes, is(changes.stream().sorted(BY_NUMBER).distinct().toList()));
  }

  private static final Comparator<String> BY_NUMBER = Comparator.comparing(Long::valueOf);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM campaigns",
        "INSERT INTO prizes VALUES (7, 1, 1, 500)",
        "SELECT * FROM campaign_boards",
        "SELECT nextval('campaign_revisions')"
      })
  void readersCannotWrite(String statement) {
    assertDenied(reader, statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE campaigns SET ends_at = now()",
        "DELETE FROM prizes",
        "DELETE FROM campaign_boards",
        "UPDATE campaign_changes SET change = 0"
      })
  void thePipelineCannotChangeCampaigns(String statement) {
    assertDenied(writer, statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE campaign_boards SET scores = '{}'",
        "INSERT INTO campaign_problems VALUES (7, '')",
        "UPDATE campaign_changes SET change = 0",
        "DELETE FROM rejected_spins",
        "UPDATE player_boards SET version = 9",
        "TRUNCATE campaigns CASCADE",
        "ALTER TABLE campaigns DISABLE TRIGGER USER",
        "CREATE TABLE mine (i int)"
      })
  void operatorsCannotPublish(String statement) {
    assertDenied(operator, statement);
  }

  /**
   * Publishes a whole campaign's board as the pipeline does.
   *
   * @param state complete, version, participants, qualified, closed, sealed_at
   */
  private void publish(int campaign, String state, List<CampaignStanding> board)
      throws SQLException {
    update(
        writer,
        """
        INSERT INTO campaign_boards (campaign_id, scope, revision, complete, version, participants,
          qualified, closed, sealed_at, subject_ids, names, scores, spins, reached_at)
        SELECT campaign_id, 'campaign', revision, %s, '{%s}', '{%s}', '{%s}', '{%s}', '{%s}'
        FROM campaigns WHERE campaign_id = %d
        """
            .formatted(
                state,
                joined(board.stream().map(CampaignStanding::subjectId)),
                joined(board.stream().map(CampaignStanding::name)),
                joined(board.stream().map(CampaignStanding::score)),
                joined(board.stream().map(CampaignStanding::spins)),
                joined(board.stream().map(any -> "2026-11-22Z")),
                campaign));
  }

  private static String joined(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(","));
  }

  private static void assertDenied(Connection connection, String statement) {
    SQLException failure = assertThrows(SQLException.class, () -> update(connection, statement));
    assertThat(failure.getSQLState(), is(INSUFFICIENT_PRIVILEGE));
  }

  private static String violated(Connection connection, String statement) {
    return constraint(assertThrows(PSQLException.class, () -> update(connection, statement)));
  }

  private static String constraint(PSQLException failure) {
    return failure.getServerErrorMessage().getConstraint();
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
