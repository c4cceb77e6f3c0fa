package io.spinboard.replay.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import io.spinboard.replay.ReplayCli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Verifies correct and wrong campaign standings in a real PostgreSQL. */
class VerifyCampaignsIT {
  private static final List<String> SPINS =
      List.of(
          spin(7, 10, 10, 40, "05:00:01", ",\"teamId\":2,\"teamName\":\"Red\",\"spinId\":\"a\""),
          spin(8, 10, 20, 40, "05:00:02", ""),
          spin(7, 10, 10, 40, "05:00:01", ",\"teamId\":2,\"teamName\":\"Red\",\"spinId\":\"a\""),
          spin(7, 11, 10, 60, "05:00:03", ",\"teamId\":2"),
          spin(9, 10, 5, 70, "05:00:04", ",\"teamId\":3,\"teamName\":\"Blue\""),
          spin(8, 12, 10, 90, "05:00:05", ""),
          spin(7, 10, 10, 50, "06:00:00", ",\"teamId\":2,\"teamName\":\"Red\""),
          spin(9, 10, 10, 0, "05:30:00", ",\"teamId\":3,\"teamName\":\"Bluer\""));

  /** The other boards, counted by hand. */
  private static final List<String> BOARDS =
      List.of(
          """
          INSERT INTO player_boards
            (period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
          VALUES ('ALL_TIME', to_timestamp(0), 7, '{7,8,9}', '{2,NULL,3}', '{Red,NULL,Bluer}',
                  '{150,130,70}', '{3,2,2}')
          """,
          """
          INSERT INTO team_boards (period, period_start, version, team_ids, team_names, total_scores, spins)
          VALUES ('ALL_TIME', to_timestamp(0), 5, '{2,3}', '{Red,Bluer}', '{150,70}', '{3,2}')
          """,
          """
          INSERT INTO mvp_boards
            (period, period_start, version, player_ids, team_ids, team_names, player_totals, team_totals)
          VALUES ('ALL_TIME', to_timestamp(0), 5, '{7,9}', '{2,3}', '{Red,Bluer}', '{150,70}', '{150,70}')
          """,
          "INSERT INTO spin_totals (counted, duplicates, too_late) VALUES (7, 1, 0)");

  private static final String CAMPAIGNS =
      """
      INSERT INTO campaigns (
        campaign_id, name, starts_at, ends_at, game_ids, subject, scoring, min_stake, min_spins, recent)
      VALUES
        (1, 'Dawn', '2026-11-22 05:00Z', '2026-11-22 06:00Z', '{10,11}', 'player', 'win', 10, 1, '10 minutes'),
        (2, 'Jump', '2026-11-22 05:00Z', '2026-11-22 07:00Z', NULL, 'team', 'multiplier-max', 0, 0, NULL)
      """;

  /** The standings, counted by hand; the recent ones end a microsecond after a spin. */
  private static final String STANDINGS =
      """
      INSERT INTO campaign_boards (
        campaign_id, scope, revision, complete, version, participants, qualified, closed,
        subject_ids, names, scores, spins, reached_at)
      SELECT campaign_id, b.scope, revision, true, b.version, b.participants, b.participants, false,
             b.ids, b.names, b.scores, b.spins,
             ARRAY(SELECT ('2026-11-22 ' || t || 'Z')::timestamptz FROM unnest(b.reached) t)
      FROM campaigns JOIN (VALUES
        (1, 'campaign', 4, 3, '{7,8,9}'::int[], '{NULL,NULL,NULL}'::text[], '{100,40,0}'::bigint[],
         '{2,1,1}'::bigint[], '{05:00:03,05:00:02,05:30:00}'::text[]),
        (1, 'recent', (extract(epoch FROM '2026-11-22 05:30:00.000001Z'::timestamptz) * 1000000)::bigint,
         1, '{9}', '{NULL}', '{0}', '{1}', '{05:30:00}'),
        (2, 'campaign', 5, 2, '{3,2}', '{Bluer,Red}', '{14000000,6000000}', '{2,3}', '{05:00:04,05:00:03}'))
        AS b (campaign_id, scope, version, participants, ids, names, scores, spins, reached)
        USING (campaign_id)
      """;

  private final StringWriter out = new StringWriter();

  @TempDir Path directory;
  private LocalDatabase database;
  private Connection owner;
  private Connection writer;
  private Path file;

  @BeforeEach
  void publish() throws IOException, SQLException {
    LocalStack stack = LocalStack.shared();
    database = stack.createDatabase();
    owner = stack.postgres().connect(database.name());
    writer =
        DriverManager.getConnection(database.jdbcUrl(), LocalStack.WRITER, stack.writerPassword());
    for (String board : BOARDS) {
      execute(writer, board);
    }
    execute(owner, CAMPAIGNS);
    execute(writer, STANDINGS);
    file = record();
  }

  @AfterEach
  void disconnect() throws SQLException {
    owner.close();
    writer.close();
  }

  @Test
  void correctStandingsAreVerified() {
    int exitCode = verify();

    assertThat(out.toString(), is("verified: 6 boards, 13 rows equal those of 8 records\n"));
    assertThat(exitCode, is(0));
  }

  @Test
  void aDifferingRowIsReportedLikeThatOfAnyBoard() throws SQLException {
    execute(
        writer,
        "UPDATE campaign_boards SET scores[1] = 40, spins[1] = 1 WHERE campaign_id = 1"
            + " AND scope = 'campaign'");

    assertThat(verify(), is(1));
    assertThat(
        out.toString(),
        is(
            """
            campaign_standings 1 campaign rank 1: expected [player 7, score 100, spins 2, reached at \
            2026-11-22T05:00:03Z], found [player 7, score 40, spins 1, reached at 2026-11-22T05:00:03Z]
              player 7 lacks 60 points and 1 spin; this one is missing:
                %s line 4, partition 0, offset 3: 2026-11-22 05:00:03.000000, player 7, stake 10, \
            win 60, team 2
            not verified: 1 of 13 rows differ, on 1 of 6 boards; 8 records
            """
                .formatted(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | scores[1] = 140, spins[1] = 3 | this one is a duplicate, and was counted:       | 3
          1 | scores[2] = 130, spins[2] = 2 | this one was counted, although game 12 is not in the campaign: | 6
          1 | scores[3] = 70, spins[3] = 2  | this one was counted, although its stake is below 10: | 5
          1 | scores[1] = 150, spins[1] = 3 | this one was counted, although it is too late:    | 7
          1 | reached_at[2] = ends_at       | player 8 has reached 40 points with this spin:  | 2
          1 | scores[2] = 41                | player 8 has 1 point too many; no single spin explains that. \
          It has 40 points from 1 spin:                                                           | 2
          1 | subject_ids[3] = 6            | player 9 is not on the board, and has 0 points from 1 spin: | 8
          2 | names[1] = 'Blue'             | team 3: the latest counting spin with its name is | 8
          2 | scores[2] = 5000000, spins[2] = 2 | team 2 lacks 1 spin; this one is missing:   | 4
          2 | scores[2] = 5000000           | team 2 has reached 6,000,000 points with this spin: | 4
          """)
  void aDifferingRowIsExplainedByASpin(int campaign, String change, String explanation, int line)
      throws SQLException {
    execute(
        writer,
        "UPDATE campaign_boards b SET %s FROM campaigns c WHERE b.campaign_id = %d AND c.campaign_id = %d AND scope = 'campaign'"
            .formatted(change, campaign, campaign));

    assertThat(verify(), is(1));
    assertThat(
        out.toString(),
        allOf(
            startsWith("campaign_standings %d campaign rank ".formatted(campaign)),
            containsString(explanation + "\n    " + file + " line " + line + ", ")));
  }

  @Test
  void aPlayerWithoutCountingSpinsIsExplainedByASpinThatDoesNotCount() throws SQLException {
    execute(writer, "UPDATE campaign_boards SET subject_ids[1] = 7 WHERE scope = 'recent'");

    assertThat(verify(), is(1));
    assertThat(
        out.toString(),
        allOf(
            startsWith("campaign_standings 1 recent as of 2026-11-22T05:30:00.000001Z rank 1: "),
            containsString(
                "player 7 has no counting spin; this one does not, because it is too early:\n"),
            containsString("player 9 is not on the board, and has 0 points from 1 spin:\n")));
  }

  @Test
  void aPlayerWithTooFewSpinsIsReportedWithTheRequiredNumber() throws SQLException {
    execute(owner, "UPDATE campaigns SET min_spins = 2, recent = NULL WHERE campaign_id = 1");

    assertThat(verify(), is(1));
    assertThat(
        out.toString(),
        allOf(
            containsString("player 8 has 1 spin and is not ranked; 2 spins are needed\n"),
            containsString("campaign_status 1: expected 1 qualified, found 3\n"),
            // Without the setting, the recent board is not published.
            not(containsString("campaign_standings 1 recent")),
            containsString("and 1 numbers of the campaigns; 8 records")));
  }

  @Test
  void rowsBeyondTheBoardSizeAreNotExpected() throws SQLException {
    execute(owner, "UPDATE campaigns SET board_size = 2 WHERE campaign_id = 1");

    assertThat(verify(), is(1));
    assertThat(
        out.toString(),
        startsWith("campaign_standings 1 campaign rank 3: expected nothing, found [player 9, "));
  }

  @Test
  void totalsAreCompared() throws SQLException {
    execute(
        writer, "UPDATE campaign_boards SET version = 6, participants = 3 WHERE campaign_id = 2");

    assertThat(verify(), is(1));
    assertThat(
        out.toString(),
        is(
            """
            campaign_status 2: expected 5 spins, found 6
            campaign_status 2: expected 2 participants, found 3
            not verified: 0 of 13 rows differ, on 0 of 6 boards, and 2 numbers of the campaigns; \
            8 records
            """));
  }

  @Test
  void campaignsThatCannotBeComparedAreNoted() throws SQLException {
    execute(owner, "UPDATE campaigns SET scoring = 'net' WHERE campaign_id = 1");
    execute(writer, "UPDATE campaign_boards SET complete = false WHERE campaign_id = 2");
    execute(
        owner,
        "INSERT INTO campaigns (campaign_id, name, starts_at, ends_at) VALUES"
            + " (3, 'Odd', '2026-11-22 05:00Z', '2026-11-22 06:00Z')");
    execute(
        writer,
        "INSERT INTO campaign_problems (campaign_id, problem) VALUES (3, 'it is too large')");

    assertThat(verify(), is(0));
    assertThat(
        out.toString(),
        is(
            """
            note: campaign 1 is not compared: nothing is published yet
            note: campaign 2 is not compared: it is incomplete, because not all of its spins \
            were counted
            note: campaign 3 is not compared: it is invalid: it is too large
            verified: 3 boards, 7 rows equal those of 8 records
            """));
  }

  @Test
  void missingRecentStandingsAreNoted() throws SQLException {
    execute(
        writer,
        "UPDATE campaign_boards SET subject_ids = '{}', names = '{}', scores = '{}', spins = '{}',"
            + " reached_at = '{}' WHERE scope = 'recent'");

    assertThat(verify(), is(0));
    assertThat(out.toString(), startsWith("note: campaign 1: no recent standings are published\n"));
  }

  /** Runs the command; removes the note on hot streaks, which are not published here. */
  private int verify() {
    CommandLine commandLine = ReplayCli.commandLine(Map.of("JDBC_URL", database.jdbcUrl()), false);
    commandLine.setOut(new PrintWriter(out));
    int exitCode = commandLine.execute("verify", "--periods", "ALL_TIME", file.toString());
    String text = out.toString().replace("note: no hot streaks are published\n", "");
    out.getBuffer().setLength(0);
    out.append(text);
    return exitCode;
  }

  private Path record() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < SPINS.size(); i++) {
      lines.writeBytes(
          RecordingLine.encode(new RecordedRecord(0, i, 0, null, SPINS.get(i).getBytes(UTF_8))));
      lines.write('\n');
    }
    return Files.write(directory.resolve("spins.jsonl"), lines.toByteArray());
  }

  private static String spin(int player, int game, int stake, long win, String time, String more) {
    return "{\"playerId\":%d,\"gameId\":%d,\"stake\":%d,\"win\":%d,\"eventTime\":\"2026-11-22 %s\"%s}"
        .formatted(player, game, stake, win, time, more);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
