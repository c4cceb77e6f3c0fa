package io.spinboard.campaigns.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns are set up in a real PostgreSQL. */
class CampaignsIT {
  private static final LocalStack STACK = LocalStack.shared();

  private LocalDatabase database;
  private Console console;

  @BeforeEach
  void create() throws IOException {
    database = STACK.createDatabase();
    console = new Console(Map.of("JDBC_URL", database.jdbcUrl()));
  }

  @Test
  void addAndShowPrintTheWholeCampaign() {
    String block =
        """
        campaign 1: Big wins
          starts   2026-11-26T12:00:15Z
          ends     2026-12-03T12:00:00.000001Z
          counts   spins of games 1, 2, 30 with a stake of at least 50
          ranks    teams by multiplier-max, with at least 20 counting spins, top 3 on the board
          recent   a second board over the last 10 min 0.5 s
          prizes   rank 1: 5,000
                   ranks 2 to 3, each: 100
          ties     share: equal scores divide their prizes evenly
        """;
    assertThat(
        console.run(
            0,
            "add",
            "--name",
            "Big wins",
            "--starts",
            "+PT15S",
            "--ends",
            "2026-12-03T13:00:00.000001+01:00",
            "--games",
            "30,1, 2",
            "--subject",
            "team",
            "--scoring",
            "multiplier-max",
            "--min-stake",
            "50",
            "--min-spins",
            "20",
            "--board-size",
            "3",
            "--recent",
            "PT10M0.5S",
            "--prize",
            "2-3=100",
            "--prize",
            "1=5000",
            "--prize-ties",
            "share"),
        is("added " + block + "It takes effect within 10 s.\n"));
    assertThat(
        console.runLine(0, "show 1"),
        is(
            block
                + """
                  status   waiting: nothing has been published under its current rules yet
                  so far   0 counting spins of 0 teams, 0 qualified

                the board is empty
                """));
  }

  @Test
  void addTakesTheNextFreeId() {
    add("--id 0");
    add("--id 41");
    assertThat(add(""), startsWith("added campaign 42: Sprint\n"));
    console.runLine(1, "add --id 41 --name Other --starts now --ends +PT1H");
    assertThat(
        console.errors(),
        is("spinboard campaigns add: --id: already in use; omit it to get the next free id\n"));
  }

  @Test
  void concurrentAddsGetDifferentIds() throws Exception {
    ExecutorService operators = Executors.newFixedThreadPool(4);
    List<Future<String>> outputs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Console own = new Console(Map.of("JDBC_URL", database.jdbcUrl()));
      outputs.add(
          operators.submit(() -> own.runLine(0, "add --name Sprint --starts now --ends +PT1H")));
    }
    Set<String> ids = new TreeSet<>();
    for (Future<String> output : outputs) {
      ids.add(output.get().lines().findFirst().orElseThrow());
    }
    operators.shutdown();
    assertThat(ids, hasSize(12));
    assertThat(ids, hasItem("added campaign 12: Sprint"));
  }

  private String add(String options) {
    return console.runLine(
        0,
        ("add --name Sprint --starts -PT1H --ends +PT1H " + options)
            .replace("--starts -", "--starts=-")
            .strip());
  }

  @Test
  void aRejectedPrizeRollsTheCampaignBack() throws SQLException {
    owner("ALTER TABLE prizes ADD CONSTRAINT prize_amount_is_small CHECK (amount < 10)");
    console.runLine(1, "add --name Sprint --starts now --ends +PT1H --prize 1=5 --prize 2=50");
    assertThat(
        console.errors(),
        is("spinboard campaigns add: rejected by the database constraint prize_amount_is_small\n"));
    assertThat(console.runLine(0, "list"), is("no campaigns\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          board_size_is_1_to_1000                | board_size < 10   | --board-size: must be 1 to 1000
          scoring_is_known                       | scoring <> 'win'  | --scoring: must be win, net, turnover, spins, multiplier-max or multiplier-sum
          game_ids_are_null_or_one_or_more_games | game_ids IS NOT NULL | --games: must be 'all', or game ids separated by commas, such as 1,2,3
          ends_after_it_starts                   | false             | --ends: must be later than --starts
          """)
  void aViolatedConstraintNamesTheOption(String constraint, String rule, String error)
      throws SQLException {
    owner("ALTER TABLE campaigns DROP CONSTRAINT " + constraint);
    owner("ALTER TABLE campaigns ADD CONSTRAINT %s CHECK (%s)".formatted(constraint, rule));
    console.runLine(1, "add --name Sprint --starts now --ends +PT1H");
    assertThat(console.errors(), is("spinboard campaigns add: " + error + "\n"));
  }

  @Test
  void listShowsTheStatusOfEachCampaign() throws SQLException {
    add("");
    console.runLine(0, "add --name Other --starts=-PT1H --ends +PT1H");
    add("");
    publish(1, "true, 1234, 56, 7, false, NULL");
    publish(3, "false, 9, 2, 2, false, NULL");
    writer("INSERT INTO campaign_problems VALUES (2, 'scoring is unknown')");
    assertThat(
        console.runLine(0, "list"),
        is(
            """
            id  name    status       starts                ends                  spins  participants  qualified
             1  Sprint  provisional  2026-11-26T11:00:00Z  2026-11-26T13:00:00Z  1,234            56          7
             2  Other   invalid      2026-11-26T11:00:00Z  2026-11-26T13:00:00Z      0             0          0
             3  Sprint  incomplete   2026-11-26T11:00:00Z  2026-11-26T13:00:00Z      9             2          2
            campaign 2 is invalid: scoring is unknown
            """));
    assertThat(
        console.runLine(0, "list --status incomplete,final"),
        is(
            """
            id  name    status      starts                ends                  spins  participants  qualified
             3  Sprint  incomplete  2026-11-26T11:00:00Z  2026-11-26T13:00:00Z      9             2          2
            """));
    assertThat(console.runLine(0, "list --status final"), is("no campaigns with this status\n"));
  }

  @Test
  void showPrintsTheBoardWithItsPrizes() throws SQLException {
    add("--prize 1-2=500");
    publish(1, "false, 1234, 56, 7, false, NULL");
    assertThat(
        console.runLine(0, "show 1"),
        endsWith(
            """
              status   incomplete: spins from before the pipeline loaded the campaign are missing; \
            after its end, run './spinboard pipeline --input=RECORDING' to add them
              so far   1,234 counting spins of 56 players, 7 qualified

            rank  player  score  spins  reached at                prize
               1      30  2,500     12  2026-11-26T11:30:00.500Z    500
               2       4     70      1  2026-11-26T11:31:00Z        500
               3       5     -3      1  2026-11-26T11:31:00Z          -
            """));
    assertThat(
        console.runLine(0, "show 1 --scope recent"),
        endsWith(
            "\nthis campaign has no recent board; add one with 'campaigns change 1 --recent PT10M'\n"));
    console.runLine(0, "change 1 --recent PT1M");
    writer("UPDATE campaign_boards SET scope = 'recent'");
    assertThat(
        console.runLine(0, "show 1 --scope recent"),
        endsWith(
            """
            rank  player  score  spins  reached at
               1      30  2,500     12  2026-11-26T11:30:00.500Z
               2       4     70      1  2026-11-26T11:31:00Z
               3       5     -3      1  2026-11-26T11:31:00Z
            """));
  }

  @Test
  void aFinalCampaignCannotBeEndedChangedOrRemoved() throws SQLException {
    add("--prize 1=500");
    publish(1, "true, 3, 3, 3, true, '2026-11-26 11:45Z'");
    assertThat(
        console.runLine(0, "show 1"),
        containsString(
            "status   final: standings no longer change\n           since 2026-11-26T11:45:00Z"));
    console.runLine(1, "end 1");
    assertThat(
        console.errors(),
        is("spinboard campaigns end: campaign 1 is final and cannot be changed\n"));
    console.runLine(1, "remove 1");
    assertThat(
        console.errors(),
        is("spinboard campaigns remove: campaign 1 is final and cannot be removed\n"));
    for (String change : new String[] {"--name Other", "--prize none"}) {
      console.runLine(1, "change 1 " + change);
      assertThat(
          console.errors(),
          is(
              "spinboard campaigns change: the campaign is final; its rules and prizes cannot be"
                  + " changed\n"));
    }
  }

  @Test
  void endsInFifteenSecondsByDefault() {
    add("");
    assertThat(
        console.runLine(0, "end 1"),
        is("campaign 1 (Sprint) ends at 2026-11-26T12:00:15Z; this takes effect within 10 s\n"));
    assertThat(
        console.run(0, "end", "1", "--at", "now"),
        is(
            """
            campaign 1 (Sprint) ends at 2026-11-26T12:00:00Z; this takes effect within 10 s
            note: spins after that may already have been counted; the standings are incomplete until you run './spinboard pipeline --input=RECORDING'
            """));
    console.runLine(1, "end 1");
    assertThat(
        console.errors(),
        is("spinboard campaigns end: campaign 1 already ended at 2026-11-26T12:00:00Z\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --starts now --ends +PT1H   | --at=-PT1H | --at: must be later than the start of campaign 1, 2026-11-26T12:00:00Z
          --starts now --ends +PT1H   | --at +PT2H | --at: must not be later than the end of campaign 1, 2026-11-26T13:00:00Z; to extend it, run './spinboard campaigns change 1 --ends 2026-11-26T14:00:00Z'
          --starts +PT1S --ends +PT1H | --at +PT2S | campaign 1 does not start before 2026-11-26T12:00:01Z; to delete it, run './spinboard campaigns remove 1'
          """)
  void theEndMustBeWithinTheCampaign(String times, String at, String error) {
    console.runLine(0, "add --name Sprint " + times);
    console.runLine(1, "end 1 " + at);
    assertThat(console.errors(), is("spinboard campaigns end: " + error + "\n"));
  }

  @Test
  void aRemovedCampaignDoesNotExist() {
    add("--prize 1=5");
    assertThat(console.runLine(0, "remove 1"), is("removed campaign 1 (Sprint)\n"));
    for (String command : new String[] {"remove", "show", "end", "change --name x"}) {
      console.runLine(1, command + " 1");
      assertThat(
          console.errors(),
          endsWith(": campaign 1 does not exist; list all with 'spinboard campaigns list'\n"));
    }
  }

  @Test
  void changeKeepsOptionsThatAreNotGiven() {
    add("--games 1,2 --prize 1=500 --recent PT1M");
    String restarts = "Different spins count now, so counting restarts";
    assertThat(
        console.run(
            0, "change", "1", "--name", "Long run", "--prize", "1=5,2=3", "--recent", "none"),
        is(
            """
            changed campaign 1: Long run
              starts   2026-11-26T11:00:00Z
              ends     2026-11-26T13:00:00Z
              counts   spins of games 1, 2
              ranks    players by win, top 10 on the board
              prizes   rank 1: 5
                       rank 2: 3
              ties     first-come: each gets the prize of its rank; the first to reach a score ranks higher
            It takes effect within 10 s.
            """));
    assertThat(console.runLine(0, "change 1 --games all --prize none"), containsString(restarts));
    assertThat(
        console.runLine(0, "show 1"),
        containsString(
            """
              counts   spins of all games
              ranks    players by win, top 10 on the board
              prizes   none
            """));
    assertThat(
        console.runLine(0, "change 1 --games all --scoring win"), not(containsString(restarts)));
    console.runLine(2, "change 1 --ends=-PT2H");
    assertThat(
        console.errors(),
        startsWith(
            "spinboard campaigns change: --ends: must be later than the start,"
                + " 2026-11-26T11:00:00Z, not 2026-11-26T10:00:00Z\n"));
    console.runLine(2, "change 1 --starts +PT2H");
    assertThat(
        console.errors(),
        startsWith(
            "spinboard campaigns change: --starts: must be earlier than the end,"
                + " 2026-11-26T13:00:00Z, not 2026-11-26T14:00:00Z\n"));
  }

  @Test
  void changingTheNameKeepsCountedSpinsHoweverGamesAreStored() throws SQLException {
    owner(
        """
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, game_ids)
        VALUES (1, 'Sprint', '2026-11-26 11:00Z', '2026-11-26 11:30Z', '{30,1,2,1}')
        """);
    publish(1, "true, 1234, 56, 7, true, NULL");
    assertThat(console.runLine(0, "change 1 --name Run"), not(containsString("counting restarts")));
    assertThat(console.runLine(0, "show 1"), containsString("status   provisional"));
  }

  @Test
  void changingTheEndEarlyEnoughKeepsCountedSpins() {
    add("");
    assertThat(
        console.runLine(0, "change 1 --ends +PT2H --min-spins 3"),
        endsWith(
            "It takes effect within 10 s.\nOnly the end has changed, so counted spins are kept.\n"));
    assertThat(
        console.runLine(0, "change 1 --ends +PT5S"),
        endsWith(
            """
            Spins after the earlier of both ends may already have arrived. The standings are incomplete
            until you run './spinboard pipeline --input=RECORDING'.
            """));
  }

  @Test
  void warnsOfUnintendedRules() {
    assertThat(
        add("--board-size 1 --prize 1-3=5"),
        endsWith(
            """
            It takes effect within 10 s.
            note: prizes below rank 1 are never given, because the board ends there; see --board-size
            note: it has already started; after its end, run './spinboard pipeline --input=RECORDING' to add earlier spins
            """));
  }

  @Test
  void aRoleWithoutPermissionIsToldWhichRoleToUse() {
    console.runLine(
        1, "add --name Sprint --starts now --ends +PT1H --jdbc-user " + LocalStack.READER);
    assertThat(
        console.errors(),
        is(
            "spinboard campaigns add: role spinboard_reader has no permission for this (ERROR:"
                + " permission denied for table campaigns); use --jdbc-user spinboard_operator\n"));
    console.runLine(1, "list --jdbc-user nobody");
    assertThat(
        console.errors(),
        startsWith("spinboard campaigns list: PostgreSQL rejected a request of role nobody: "));
    assertThat(console.errors().lines().count(), is(1L));
  }

  /**
   * Publishes a board of three players.
   *
   * @param state complete, version, participants, qualified, closed, sealed_at
   */
  private void publish(int campaign, String state) throws SQLException {
    writer(
        """
        INSERT INTO campaign_boards (campaign_id, scope, revision, complete, version, participants,
          qualified, closed, sealed_at, subject_ids, names, scores, spins, reached_at)
        SELECT campaign_id, 'campaign', revision, %s, '{30,4,5}', '{NULL,NULL,NULL}', '{2500,70,-3}',
          '{12,1,1}', '{2026-11-26 11:30:00.5Z,2026-11-26 11:31Z,2026-11-26 11:31Z}'
        FROM campaigns WHERE campaign_id = %s
        """
            .formatted(state, campaign));
  }

  private void writer(String statement) throws SQLException {
    execute(
        DriverManager.getConnection(database.jdbcUrl(), LocalStack.WRITER, STACK.writerPassword()),
        statement);
  }

  private void owner(String statement) throws SQLException {
    execute(STACK.postgres().connect(database.name()), statement);
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (connection;
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
