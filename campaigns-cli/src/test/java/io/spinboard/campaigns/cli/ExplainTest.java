package io.spinboard.campaigns.cli;

import static io.spinboard.campaigns.cli.SpinFile.forTeam;
import static io.spinboard.campaigns.cli.SpinFile.ofGame;
import static io.spinboard.campaigns.cli.SpinFile.spin;
import static io.spinboard.campaigns.cli.SpinFile.withId;
import static io.spinboard.campaigns.cli.SpinFile.withStake;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranks are explained from recordings, without a database. */
class ExplainTest {
  private final Console console = new Console(Map.of());
  private final SpinFile spins = new SpinFile();

  @TempDir private Path directory;
  private Path rules;

  @BeforeEach
  void write() throws IOException {
    rules(
        "starts=2026-11-26T11:00:00Z",
        "ends=2026-11-26T11:01:00Z",
        "games=1",
        "min-stake=5",
        "board-size=3",
        "prize=1=500,2=300,3=100");
  }

  @Test
  void explainsRankPrizeNeighborsAndSpins() throws IOException {
    spins.add(
        spin(1, 900, 1),
        spin(2, 500, 2),
        spin(3, 300, 3),
        withId("a", spin(3, 200, 4)),
        spin(4, 40, 5),
        withId("a", spin(3, 200, 6)),
        spin(3, 7, -1),
        spin(3, 7, 60),
        spin(3, 7, 61),
        ofGame(2, spin(3, 7, 7)),
        withStake(4, spin(3, 7, 8)));

    assertThat(
        explain("--player 3"),
        is(
            """
            player 3 has rank 3 of 4: score 500 (win) from 2 counting spins, reached at 2026-11-26T11:00:04Z
            Prize: 100 (first-come: the prize of its own rank, although 2 have this score).
            Above, at rank 2: player 2 with 500, the same score; player 2 reached it first, at 2026-11-26T11:00:02Z, and player 3 at 2026-11-26T11:00:04Z.
            Below, at rank 4: player 4 with 40, 460 less.

            2 spins count
              all:
                time                  game  stake  win  score  source
                2026-11-26T11:00:03Z     1     10  300    300  partition 2 offset 42
                2026-11-26T11:00:04Z     1     10  200    200  partition 2 offset 43
            6 spins do not count
              1: duplicate of an earlier spin with the same id
              1: before the start
              2: at or after the end
              1: another game
              1: stake below the minimum
            (read 11 records: 10 spins, 1 duplicate, 0 rejected)
            """));
  }

  @Test
  void theSmallerIdRanksHigherAtTheSameTime() throws IOException {
    spins.add(spin(7, 50, 1), spin(9, 50, 1));
    assertThat(
        explain("--player 7"),
        containsString(
            "Below, at rank 2: player 9 with 50, the same score; both reached it at"
                + " 2026-11-26T11:00:01Z, and player 7 has the smaller id.\n"));
    assertThat(
        explain("--player 9"),
        containsString(
            "Above, at rank 1: player 7 with 50, the same score; both reached it at"
                + " 2026-11-26T11:00:01Z, and player 7 has the smaller id.\n"));
  }

  @Test
  void showsTheDistanceToTheBoard() throws IOException {
    for (int player = 1; player <= 5; player++) {
      spins.add(spin(player, 100 - player, player));
    }
    assertThat(
        explain("--player 5"),
        startsWith(
            """
            player 5 has rank 5 of 5: score 95 (win) from 1 counting spin, reached at 2026-11-26T11:00:05Z
            Prize: none; the board ends 2 ranks above, at rank 3: player 3 with 97, 2 more.
            Above, at rank 4: player 4 with 96, 1 more.

            1 spin counts
            """));
  }

  @Test
  void showsHowManySpinsAreRequired() throws IOException {
    rules("min-spins=5");
    spins.add(spin(1, 100, 1), spin(1, 50, 2));
    assertThat(
        explain("--player 1"),
        startsWith(
            "player 1 is not ranked: it has 2 counting spins but needs 5; its score is 150\n"));
  }

  @Test
  void explainsThatNoSpinCounts() throws IOException {
    spins.add(ofGame(9, spin(1, 100, 1)));
    assertThat(
        explain("--player 1"),
        is(
            """
            player 1 is not ranked: none of its spins counts

            0 spins count
            1 spin does not count
              1: another game
            (read 1 record: 1 spin, 0 duplicate, 0 rejected)
            """));
    assertThat(explain("--player 2"), startsWith("player 2 is not ranked: no spins found\n"));
  }

  @Test
  void freeSpinsCountButDoNotScoreByMultiplier() throws IOException {
    rules("scoring=multiplier-max");
    spins.add(spin(1, 125, 1), withStake(0, spin(1, 500, 2)));
    assertThat(
        explain("--player 1"),
        startsWith(
            """
            player 1 has rank 1 of 1: score 12.5 × (multiplier-max) from 2 counting spins, reached at 2026-11-26T11:00:01Z
            Prize: none.

            2 spins count
              including 1 free spin, which does not score by multiplier-max
              all:
                time                  game  stake  win   score  source
                2026-11-26T11:00:01Z     1     10  125  12.5 ×  partition 2 offset 40
                2026-11-26T11:00:02Z     1      0  500       -  partition 2 offset 41
            """));
  }

  @Test
  void listsASelectionOfSpinsUnlessAllAreRequested() throws IOException {
    rules("");
    for (int i = 1; i <= 7; i++) {
      spins.add(spin(1, i * 10 % 40, i));
    }
    assertThat(
        explain("--player 1"),
        containsString(
            """
            7 spins count
              highest scoring:
                time                  game  stake  win  score  source
                2026-11-26T11:00:03Z     1     10   30     30  partition 2 offset 42
                2026-11-26T11:00:07Z     1     10   30     30  partition 2 offset 46
                2026-11-26T11:00:02Z     1     10   20     20  partition 2 offset 41
                2026-11-26T11:00:06Z     1     10   20     20  partition 2 offset 45
                2026-11-26T11:00:01Z     1     10   10     10  partition 2 offset 40
              latest:
                time                  game  stake  win  score  source
                2026-11-26T11:00:07Z     1     10   30     30  partition 2 offset 46
            """));
    assertThat(
        explain("--all --player 1").lines().filter(line -> line.contains("offset")).count(),
        is(7L));
  }

  @Test
  void teamsHaveNamesAndSpinsWithoutATeamAreCountedApart() throws IOException {
    rules("subject=team");
    spins.add(
        forTeam(4, "Reds", spin(1, 5, 1)), forTeam(5, "Blues", spin(2, 50, 2)), spin(1, 100, 3));
    String output = explain("--team 4");
    assertThat(
        output, startsWith("team 4 (Reds) has rank 2 of 2: score 5 (win) from 1 counting spin"));
    assertThat(output, containsString("Above, at rank 1: team 5 (Blues) with 50, 45 more.\n"));
    assertThat(output, containsString("1 spin would count, but has no team\n"));
  }

  @Test
  void controlCharactersInNamesAreEscaped() throws IOException {
    rules("subject=team");
    spins.add(forTeam(4, "\u001b[2JReds", spin(1, 5, 1)));
    assertThat(explain("--team 4"), startsWith("team 4 (\\u001b[2JReds) has rank 1 of 1"));
  }

  @Test
  void spinsOfPlainFilesAreIdentifiedByLine() throws IOException {
    spins.add(spin(1, 5, 1));
    Path plain = spins.write(directory.resolve("plain.jsonl"));
    assertThat(
        console.run(
            0,
            "explain",
            "--rules",
            rules.toString(),
            "--player",
            "1",
            "--recording",
            plain.toString()),
        containsString(plain + " line 1\n"));
  }

  @Test
  void aTeamCannotBeExplainedInACampaignOfPlayers() throws IOException {
    spins.add(spin(1, 5, 1));
    Path recording = spins.record(directory.resolve("spins.jsonl"));
    console.run(
        1,
        "explain",
        "--rules",
        rules.toString(),
        "--team",
        "1",
        "--recording",
        recording.toString());
    assertThat(
        console.errors(),
        is(
            "spinboard campaigns explain: --player: required because this campaign ranks players,"
                + " not teams\n"));
  }

  private void rules(String... lines) throws IOException {
    rules = Files.write(directory.resolve("rules.properties"), List.of(lines));
  }

  private String explain(String options) throws IOException {
    Path recording = spins.record(directory.resolve("spins.jsonl"));
    return console.runLine(
        0, "explain --rules " + rules + " --recording " + recording + " " + options);
  }
}
