package io.spinboard.replay.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import io.spinboard.replay.ReplayCli;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Verifies correct and wrong boards in a real PostgreSQL. */
class VerifyIT {
  /** The boards of {@link #SPINS}, counted by hand. */
  private static final List<String> BOARDS =
      List.of(
          """
          insert into player_boards
            (period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
          values
            ('ALL_TIME', '1970-01-01 00:00+00', 5, '{7,8}', '{2,null}', '{Red,null}', '{150,40}', '{3,2}'),
            ('HOURLY', '2026-11-22 05:00+00', 3, '{7,8}', '{2,null}', '{Red,null}', '{100,40}', '{2,1}'),
            ('HOURLY', '2026-11-22 06:00+00', 2, '{7,8}', '{2,null}', '{Red,null}', '{50,0}', '{1,1}')
          """,
          """
          insert into team_boards
            (period, period_start, version, team_ids, team_names, total_scores, spins)
          values
            ('ALL_TIME', '1970-01-01 00:00+00', 3, '{2}', '{Red}', '{150}', '{3}'),
            ('HOURLY', '2026-11-22 05:00+00', 2, '{2}', '{Red}', '{100}', '{2}'),
            ('HOURLY', '2026-11-22 06:00+00', 1, '{2}', '{Red}', '{50}', '{1}')
          """,
          """
          insert into mvp_boards
            (period, period_start, version, player_ids, team_ids, team_names, player_totals, team_totals)
          values
            ('ALL_TIME', '1970-01-01 00:00+00', 3, '{7}', '{2}', '{Red}', '{150}', '{150}'),
            ('HOURLY', '2026-11-22 05:00+00', 2, '{7}', '{2}', '{Red}', '{100}', '{100}'),
            ('HOURLY', '2026-11-22 06:00+00', 1, '{7}', '{2}', '{Red}', '{50}', '{50}')
          """,
          """
          insert into hot_board
            (as_of, player_ids, team_ids, team_names, short_sums, short_spins, long_sums, long_spins)
          values ('2026-11-22 05:00:20+00', '{7,8}', '{2,null}', '{Red,null}', '{60,40}', '{1,1}', '{100,40}', '{2,1}')
          """,
          "insert into spin_totals (counted, duplicates, too_late) values (5, 1, 0)",
          """
          insert into rejected_spins (topic, "partition", "offset", reason, detail)
          values ('gameplay', 1, 1, 'not-json', 'at byte 0')
          """);

  private static final List<RecordedRecord> SPINS =
      List.of(
          spin(
              0,
              0,
              7,
              40,
              "2026-11-22 05:00:01",
              ",\"teamId\":2,\"teamName\":\"Red\",\"spinId\":\"a\""),
          spin(1, 0, 8, 40, "2026-11-22 05:00:19.5", ""),
          recorded(1, 1, "?"),
          spin(0, 1, 7, 60, "2026-11-22 05:00:19", ",\"teamId\":2,\"spinId\":\"b\""),
          spin(
              0,
              2,
              7,
              40,
              "2026-11-22 05:00:01",
              ",\"teamId\":2,\"teamName\":\"Red\",\"spinId\":\"a\""),
          spin(0, 3, 7, 50, "2026-11-22 06:00:00", ",\"teamId\":2,\"teamName\":\"Red\""),
          spin(1, 2, 8, 0, "2026-11-22 06:30:00", ""));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;
  private LocalDatabase database;
  private Connection owner;

  @BeforeEach
  void publish() throws IOException, SQLException {
    LocalStack stack = LocalStack.shared();
    database = stack.createDatabase();
    owner = stack.postgres().connect(database.name());
    for (String board : BOARDS) {
      execute(board);
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    owner.close();
  }

  @Test
  void equalBoardsAreVerified() throws IOException {
    assertThat(verify(record("spins.jsonl.zst", SPINS)), is(0));
    assertThat(out.toString(), is("verified: 10 boards, 14 rows equal those of 7 records\n"));
    assertThat(err.toString(), is(""));
  }

  @Test
  void aRecordingMayConsistOfSeveralFiles() throws IOException {
    assertThat(
        verify(record("1.jsonl", SPINS.subList(0, 3)), record("2.jsonl.gz", SPINS.subList(3, 7))),
        is(0));
  }

  @Test
  void aMissingSpinIsReported() throws IOException, SQLException {
    execute(
        "update player_boards set total_scores = '{40,40}', spins = '{1,1}'"
            + " where period_start = '2026-11-22 05:00+00'");
    Path file = record("spins.jsonl", SPINS);

    assertThat(verify(file), is(1));
    assertThat(
        out.toString(),
        is(
            """
            top_players HOURLY 2026-11-22T05:00:00Z rank 1: expected [player 7, team 2 "Red", \
            score 100, spins 2], found [player 7, team 2 "Red", score 40, spins 1]
              player 7 lacks 60 points and 1 spin; this one is missing:
                %s line 4, partition 0, offset 1: 2026-11-22 05:00:19.000000, player 7, stake 10, \
            win 60, team 2, spin id "b"
            not verified: 1 of 14 rows differ, on 1 of 10 boards; 7 records
            """
                .formatted(file)));
  }

  @Test
  void aCountedDuplicateIsReported() throws IOException, SQLException {
    execute(
        "update team_boards set total_scores = '{190}', spins = '{4}' where period = 'ALL_TIME'");
    Path file = record("spins.jsonl", SPINS);

    assertThat(verify(file), is(1));
    assertThat(
        out.toString(),
        containsString(
            """
              team 2 has 40 points and 1 spin too many; this one, a duplicate, was counted:
                %s line 5, partition 0, offset 2: 2026-11-22 05:00:01.000000, player 7, stake 10, \
            win 40, team 2 "Red", spin id "a"
            """
                .formatted(file)));
  }

  @Test
  void aDifferenceThatNoSingleSpinExplainsIsReportedWithTheSubjectsSpins()
      throws IOException, SQLException {
    execute("update mvp_boards set team_totals = '{151}' where period = 'ALL_TIME'");
    Path file = record("spins.jsonl", SPINS);

    assertThat(verify(file), is(1));
    assertThat(
        out.toString(),
        containsString(
            "  team 2 has 1 point too many; no single spin explains that. It has 150 points from 3"
                + " spins:\n    "
                + file
                + " line 1, partition 0, offset 0: "));
  }

  @Test
  void aTeamIsExplainedByTheLatestSpinWithATeam() throws IOException, SQLException {
    execute(
        "update player_boards set team_ids = '{3,null}', team_names = '{Blue,null}'"
            + " where period_start = '2026-11-22 06:00+00'");

    assertThat(verify(record("spins.jsonl", SPINS)), is(1));
    assertThat(out.toString(), containsString("  player 7: the latest spin with a team is\n"));
  }

  @Test
  void hotStreaksAreComparedAtTheirTick() throws IOException, SQLException {
    execute("update hot_board set short_sums = '{61,40}'");

    assertThat(verify(record("spins.jsonl", SPINS)), is(1));
    assertThat(
        out.toString(),
        startsWith("hot_streaks as of 2026-11-22T05:00:20Z rank 1: expected [player 7, "));
    assertThat(
        out.toString(),
        containsString("  player 7 has 100 points from 2 spins in the long window:\n"));
  }

  @Test
  void anOffsetMissingFromTheRecordingIsReported() throws IOException {
    List<RecordedRecord> spins = new ArrayList<>(SPINS);
    spins.remove(3);

    assertThat(verify(record("spins.jsonl", spins)), is(1));
    assertThat(
        out.toString(),
        containsString(
            """
            note: partition 0: offset 1 is not in the recording
            note: accounts are not compared, because offsets are missing or repeated
            not verified: 8 of 14 rows differ, on 7 of 10 boards; 6 records
            """));
    assertThat(
        out.toString(), containsString("  player 7 has 60 points and 1 spin too many; no single"));
  }

  @Test
  void aMissingBoardAndAnUnexpectedBoardDiffer() throws IOException, SQLException {
    execute(
        "update team_boards set period_start = '2026-11-22 07:00+00'"
            + " where period_start = '2026-11-22 06:00+00'");

    assertThat(verify(record("spins.jsonl", SPINS)), is(1));
    assertThat(
        out.toString(),
        containsString(
            "top_teams HOURLY 2026-11-22T07:00:00Z rank 1: expected nothing, found [team 2"));
    assertThat(out.toString(), containsString("  team 2 is not on the board, and has 50 points"));
    assertThat(out.toString(), containsString("on 2 of 11 boards"));
  }

  @Test
  void aTeamNameIsExplainedByTheLatestSpinWithAName() throws IOException, SQLException {
    execute(
        "update team_boards set team_names = '{red}' where period_start = '2026-11-22 05:00+00'");

    assertThat(verify(record("spins.jsonl", SPINS)), is(1));
    assertThat(out.toString(), containsString("  team 2: the latest spin with its name is\n"));
    assertThat(out.toString(), containsString(" line 1, partition 0, offset 0: "));
  }

  @Test
  void spinsThatAreNoLongerAheadOfTheClockAreNoted() throws IOException, SQLException {
    execute(
        "update rejected_spins set \"partition\" = 0, \"offset\" = 3, reason ="
            + " 'future-event-time'");

    assertThat(verify(record("spins.jsonl", SPINS)), is(1));
    assertThat(
        out.toString(),
        containsString(
            "note: counted here, but rejected by the pipeline as ahead of the clock: 1 record\n"));
  }

  @Test
  void severalPossibleExplanationsAreCounted() throws IOException, SQLException {
    List<RecordedRecord> spins = new ArrayList<>(SPINS);
    spins.add(spin(1, 3, 7, 50, "2026-11-22 06:00:01", ",\"teamId\":2,\"teamName\":\"Red\""));

    assertThat(verify(record("spins.jsonl", spins)), is(1));
    assertThat(
        out.toString(),
        containsString(
            "  player 7 lacks 50 points and 1 spin; perhaps this one is missing, or one of 1 like"
                + " it:\n"));
  }

  @Test
  void theAccountIsCompared() throws IOException, SQLException {
    execute("update spin_totals set counted = 4, too_late = 1");
    execute("update rejected_spins set reason = 'too-large'");

    assertThat(verify(record("spins.jsonl", SPINS)), is(1));
    assertThat(
        out.toString(),
        is(
            """
            spin_accounting: expected 5 counted, found 4
            rejected_spins: expected 1 not-json, found 0
            rejected_spins: expected 0 too-large, found 1
            note: 1 spin arrived after its hour, day or week had closed; those boards do not include it
            not verified: 0 of 14 rows differ, on 0 of 10 boards, and 3 numbers of the account; \
            7 records
            """));
  }

  @Test
  void anInvalidLineIsNotedAndCountsAsRejected() throws IOException, SQLException {
    Path file = record("spins.jsonl", SPINS);
    Files.writeString(file, Files.readString(file) + "{\"_partition\":0,\"_off");
    execute(
        "insert into rejected_spins values ('spins.jsonl', 0, 8, 'not-json', 'truncated', null)");

    assertThat(verify(file), is(0));
    assertThat(
        out.toString(),
        startsWith("note: " + file + " line 8 is invalid and counted as rejected: "));
  }

  @Test
  void anHourWithSpinsManyHoursLateIsRecountedInASecondPass() throws IOException {
    List<RecordedRecord> spins = new ArrayList<>();
    for (int hour = 0; hour < 12; hour++) {
      spins.add(spin(0, hour, 7, 40, "2026-11-23 %02d:00:00".formatted(hour), ""));
    }
    spins.add(spin(0, 12, 7, 60, "2026-11-23 00:30:00", ",\"spinId\":\"late\""));
    spins.add(spin(0, 13, 7, 60, "2026-11-23 00:30:00", ",\"spinId\":\"late\""));
    Path file = record("spins.jsonl", spins);

    assertThat(run("verify", "--periods", "HOURLY,DAILY", file.toString()), is(1));
    assertThat(
        out.toString(),
        allOf(
            containsString(
                "top_players DAILY 2026-11-23T00:00:00Z rank 1: expected [player 7, no team, score"
                    + " 540, spins 13]"),
            containsString(
                "top_players HOURLY 2026-11-23T00:00:00Z rank 1: expected [player 7, no team, score"
                    + " 100, spins 2]"),
            containsString(
                "top_players HOURLY 2026-11-23T01:00:00Z rank 1: expected [player 7, no team, score"
                    + " 40, spins 1]")));
  }

  @Test
  void onlyTheGivenPeriodsAreCompared() throws IOException, SQLException {
    execute("update player_boards set spins = '{9,9}' where period = 'HOURLY'");
    Path file = record("spins.jsonl", SPINS);

    assertThat(run("verify", "--periods", "ALL_TIME", file.toString()), is(0));
    assertThat(out.toString(), is("verified: 4 boards, 6 rows equal those of 7 records\n"));
  }

  @Test
  void aUserWithoutReadPermissionIsReportedWithTheRightUser() throws IOException {
    assertThat(
        run("verify", "--jdbc-user", LocalStack.WRITER, record("a", SPINS).toString()), is(1));
    assertThat(
        err.toString(),
        is(
            "spinboard verify: user spinboard_writer may not read the boards (ERROR: permission"
                + " denied for view top_players); use --jdbc-user spinboard_reader\n"));
  }

  @Test
  void anUnreachableDatabaseIsReportedOnOneLine() throws IOException {
    String unreachable = "jdbc:postgresql://localhost:1/spinboard";

    assertThat(run("verify", "--jdbc-url", unreachable, record("a", SPINS).toString()), is(1));
    assertThat(
        err.toString(),
        startsWith("spinboard verify: PostgreSQL cannot be reached at " + unreachable + ": "));
    assertThat(err.toString().lines().count(), is(1L));
  }

  @Test
  void aTruncatedFileIsReportedByName() throws IOException {
    Path file = record("spins.jsonl.gz", SPINS);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));

    assertThat(verify(file), is(1));
    assertThat(err.toString(), is("spinboard verify: " + file + ": is truncated\n"));
  }

  private int verify(Path... files) {
    List<String> args = new ArrayList<>(List.of("verify"));
    for (Path file : files) {
      args.add(file.toString());
    }
    return run(args.toArray(String[]::new));
  }

  private int run(String... args) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JDBC_URL", database.jdbcUrl());
    environment.put("JDBC_PASSWORD", LocalStack.shared().writerPassword());
    CommandLine commandLine = ReplayCli.commandLine(environment, false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }

  private Path record(String name, List<RecordedRecord> records) throws IOException {
    Path file = directory.resolve(name);
    OutputStream stream = Files.newOutputStream(file);
    try (OutputStream lines = Compression.of(name).compress(stream)) {
      for (RecordedRecord recorded : records) {
        lines.write(RecordingLine.encode(recorded));
        lines.write('\n');
      }
    }
    return file;
  }

  private static RecordedRecord spin(
      int partition, long offset, int player, long win, String time, String more) {
    return recorded(
        partition,
        offset,
        "{\"playerId\":%d,\"gameId\":1,\"stake\":10,\"win\":%d,\"eventTime\":\"%s\"%s}"
            .formatted(player, win, time, more));
  }

  private static RecordedRecord recorded(int partition, long offset, String value) {
    return new RecordedRecord(partition, offset, 0, null, value.getBytes(UTF_8));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
