package io.spinboard.campaigns.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage errors are reported before the database is used. */
class CampaignsCliTest {
  private final Console console = new Console(Map.of());

  @Test
  void reportsAllUsageErrorsWithValidExamples() {
    console.run(
        2,
        ("add --id -7 --starts tomorrow --ends 2026-12-01T00:00:00Z --games 1,x --subject players"
                + " --scoring points --min-stake -1 --min-spins many --board-size 0 --recent PT0S"
                + " --prize 5-2=10 --prize-ties split")
            .split(" "));
    assertThat(
        console.errors(),
        is(
            """
            spinboard campaigns add: --name: required; must be 1 to 100 characters, such as 'Spring sprint'
            spinboard campaigns add: --id: must be an unused whole number from 0, such as 7, not '-7'
            spinboard campaigns add: --starts: must be a time such as 2026-12-01T00:00:00Z, 'now', or a duration from now such as +PT1H, not 'tomorrow'
            spinboard campaigns add: --games: must be 'all', or game ids separated by commas, such as 1,2,3, not '1,x'
            spinboard campaigns add: --subject: must be player or team, not 'players'
            spinboard campaigns add: --scoring: must be win, net, turnover, spins, multiplier-max or multiplier-sum, not 'points'
            spinboard campaigns add: --min-stake: must be a whole number from 0, in minor currency units, such as 50, not '-1'
            spinboard campaigns add: --min-spins: must be a whole number from 0, such as 20, not 'many'
            spinboard campaigns add: --board-size: must be 1 to 1000, not '0'
            spinboard campaigns add: --recent: must be 'none', or a duration above 0 and up to 31 days, such as PT10M, not 'PT0S'
            spinboard campaigns add: --prize-ties: must be first-come, share or same, not 'split'
            spinboard campaigns add: --prize: must be 'none', or RANK=AMOUNT or FROM-TO=AMOUNT with ranks up to 1000, such as 2-5=100, not '5-2=10'
            spinboard campaigns add: --jdbc-url: required because JDBC_URL is not set
            Try 'spinboard campaigns add --help'.
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --starts now --ends now        | --ends: must be later than the start, 2026-11-26T12:00:00Z, not 2026-11-26T12:00:00Z
          --starts now --ends=-PT1S      | --ends: must be later than the start, 2026-11-26T12:00:00Z, not 2026-11-26T11:59:59Z
          --starts now --ends +P         | --ends: must be a time such as 2026-12-24T00:00:00Z, 'now', or a duration from now such as +P7D, not '+P'
          --starts now --ends +P9999999D | --ends: must be a time such as 2026-12-24T00:00:00Z, 'now', or a duration from now such as +P7D, not '+P9999999D'
          --starts now --ends +PT1H --name= | --name: must be 1 to 100 characters, such as 'Spring sprint', not ''
          --starts now --ends +PT1H --recent P32D   | --recent: must be 'none', or a duration above 0 and up to 31 days, such as PT10M, not 'P32D'
          --starts now --ends +PT1H --prize 1-3=5,3=7 | --prize: rank 3 has two prizes, 1-3=5 and 3=7; give it only one, such as 3=7
          --starts now --ends +PT1H --prize 1=1000000000001 | --prize: must be 'none', or RANK=AMOUNT or FROM-TO=AMOUNT with ranks up to 1000, such as 2-5=100, not '1=1000000000001'
          """)
  void namesTheInvalidOption(String options, String error) {
    console.runLine(2, "add --jdbc-url jdbc:postgresql://localhost:1/x " + options);
    assertThat(console.errors(), containsString("campaigns add: " + error + "\n"));
  }

  @Test
  void explainRequiresOneCampaignAndOneSubject() {
    console.runLine(2, "explain --campaign 7 --rules missing --player 1 --team 2 -b nowhere");
    assertThat(
        console.errors(),
        is(
            """
            spinboard campaigns explain: --rules: 'missing' cannot be read as a properties file
            spinboard campaigns explain: --campaign, --rules: cannot be given together
            spinboard campaigns explain: --player, --team: cannot be given together
            spinboard campaigns explain: --jdbc-url: required because JDBC_URL is not set
            spinboard campaigns explain: --bootstrap: 'nowhere' is not HOST:PORT
            Try 'spinboard campaigns explain --help'.
            """));
    console.runLine(2, "explain");
    assertThat(
        console.errors(),
        is(
            """
            spinboard campaigns explain: --campaign or --rules: one is required, such as --campaign 7
            spinboard campaigns explain: --player or --team: one is required, such as --player 104
            Try 'spinboard campaigns explain --help'.
            """));
  }

  @Test
  void ruleFilesAreValidatedLikeOptions(@TempDir Path directory) throws IOException {
    Path rules = directory.resolve("odd.properties");
    Files.writeString(rules, "scoring=points\nminstake=5\nprize=1=500,1=5\n");
    console.run(2, "check", "--rules", rules.toString());
    assertThat(
        console.errors(),
        is(
            """
            spinboard campaigns check: --rules: FILE: unknown key 'minstake'; known keys: id, name, starts, ends, games, subject, scoring, min-stake, min-spins, board-size, recent, prize, prize-ties
            spinboard campaigns check: --rules: FILE: scoring: must be win, net, turnover, spins, multiplier-max or multiplier-sum, not 'points'
            spinboard campaigns check: --rules: FILE: prize: rank 1 has two prizes, 1=500 and 1=5; give it only one, such as 1=5
            spinboard campaigns check: --recording: required; must be a file such as spins.jsonl.zst
            Try 'spinboard campaigns check --help'.
            """
                .replace("FILE", rules.toString())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          list --status ended,final | --status: must be one of waiting, provisional, final, incomplete, invalid, not 'ended'
          show 7 --scope all        | --scope: must be campaign or recent, not 'all'
          show seven                | Invalid value for positional parameter at index 0 (ID): 'seven' is not an int
          end                       | Missing required parameter: 'ID'
          end 7 --at later          | --at: must be a time such as 2026-12-24T00:00:00Z, 'now', or a duration from now such as +P7D, not 'later'
          change 7                  | nothing to change: give at least one option, such as --name 'Spring sprint'
          change 7 --board-size 0   | --board-size: must be 1 to 1000, not '0'
          """)
  void otherCommandsReportAllUsageErrors(String line, String error) {
    console.runLine(2, line);
    assertThat(console.errors(), containsString(error + "\n"));
    assertThat(console.errors(), containsString("--jdbc-url: required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show 7", "end 7", "remove 7", "change 7 --name x"})
  void anUnreachableDatabaseIsReportedInOneLine(String line) {
    console.runLine(1, line + " --jdbc-url jdbc:postgresql://localhost:1/spinboard");
    assertThat(
        console.errors(),
        containsString(
            "PostgreSQL cannot be reached at jdbc:postgresql://localhost:1/spinboard: "));
    assertThat(console.errors().lines().count(), is(1L));
  }

  @Test
  void aMissingRecordingIsReportedBeforeTheDatabaseIsUsed() {
    console.runLine(
        1,
        "check --campaign 7 --recording missing.jsonl"
            + " --jdbc-url jdbc:postgresql://localhost:1/spinboard");
    assertThat(
        console.errors(),
        is("spinboard campaigns check: missing.jsonl: no such file or directory\n"));
  }

  @Test
  void eachCommandHasHelp() {
    for (String command :
        new String[] {"add", "list", "show", "change", "end", "remove", "check", "explain"}) {
      assertThat(console.runLine(0, command + " --help"), containsString("Examples:"));
    }
  }
}
