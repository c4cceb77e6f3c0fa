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

/** Somebody wants to know why they are where they are. */
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
  void tellsRankPrizeNeighboursAndSpins() throws IOException {
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
            player 3 is at rank 3 of 4: a score of 500 by win from 2 counting spins, reached at 2026-11-26T11:00:04Z
            This place is worth 100, the prize of the rank, though 2 have the score.
            Above, at rank 2, is player 2 with 500: the same, but player 2 reached it first, at 2026-11-26T11:00:02Z and not at 2026-11-26T11:00:04Z.
            Below, at rank 4, is player 4 with 40: 460 less.

            2 spins count
              all of them:
                time                  game  stake  win  worth  where
                2026-11-26T11:00:03Z     1     10  300    300  partition 2 offset 42
                2026-11-26T11:00:04Z     1     10  200    200  partition 2 offset 43
            6 spins do not
              1: the id of an earlier spin: equal ids are one spin
              1: before the start
              2: at or after the end
              1: another game
              1: the stake is too small
            (read 11 records: 10 spins, 1 duplicate, 0 no spin)
            """));
  }

  @Test
  void theSmallerIdIsAheadAtTheSameTime() throws IOException {
    spins.add(spin(7, 50, 1), spin(9, 50, 1));
    assertThat(
        explain("--player 7"),
        containsString(
            "Below, at rank 2, is player 9 with 50: the same, but both reached it at"
                + " 2026-11-26T11:00:01Z, and player 7 has the smaller id.\n"));
    assertThat(
        explain("--player 9"),
        containsString(
            "Above, at rank 1, is player 7 with 50: the same, but both reached it at"
                + " 2026-11-26T11:00:01Z, and player 7 has the smaller id.\n"));
  }

  @Test
  void saysHowFarItIsToTheBoard() throws IOException {
    for (int player = 1; player <= 5; player++) {
      spins.add(spin(player, 100 - player, player));
    }
    assertThat(
        explain("--player 5"),
        startsWith(
            """
            player 5 is at rank 5 of 5: a score of 95 by win from 1 counting spin, reached at 2026-11-26T11:00:05Z
            That is 2 places below the board, whose last place, rank 3, player 3 has with 97, 2 more.
            Above, at rank 4, is player 4 with 96: 1 more.

            1 spin counts
            """));
  }

  @Test
  void saysHowManySpinsAreMissing() throws IOException {
    rules("min-spins=5");
    spins.add(spin(1, 100, 1), spin(1, 50, 2));
    assertThat(
        explain("--player 1"),
        startsWith(
            "player 1 is not ranked: they have 2 counting spins, and 5 are needed, so that 3 are"
                + " missing; their score is 150\n"));
  }

  @Test
  void saysThatNoSpinCounts() throws IOException {
    spins.add(ofGame(9, spin(1, 100, 1)));
    assertThat(
        explain("--player 1"),
        is(
            """
            player 1 is not ranked: none of their spins counts

            0 spins count
            1 spin does not
              1: another game
            (read 1 record: 1 spin, 0 duplicate, 0 no spin)
            """));
    assertThat(
        explain("--player 2"), startsWith("player 2 is not ranked: there is no spin of theirs\n"));
  }

  @Test
  void freeSpinsCountButDoNotScoreByMultiplier() throws IOException {
    rules("scoring=multiplier-max");
    spins.add(spin(1, 125, 1), withStake(0, spin(1, 500, 2)));
    assertThat(
        explain("--player 1"),
        startsWith(
            """
            player 1 is at rank 1 of 1: a score of 12.5 × by multiplier-max from 2 counting spins, reached at 2026-11-26T11:00:01Z
            This place is worth nothing.

            2 spins count
              of which 1 is free, and free spins do not score by multiplier-max
              all of them:
                time                  game  stake  win   worth  where
                2026-11-26T11:00:01Z     1     10  125  12.5 ×  partition 2 offset 40
                2026-11-26T11:00:02Z     1      0  500       -  partition 2 offset 41
            """));
  }

  @Test
  void ofManySpinsSomeAreToldUnlessAllAreWanted() throws IOException {
    rules("");
    for (int i = 1; i <= 7; i++) {
      spins.add(spin(1, i * 10 % 40, i));
    }
    assertThat(
        explain("--player 1"),
        containsString(
            """
            7 spins count
              the most valuable:
                time                  game  stake  win  worth  where
                2026-11-26T11:00:03Z     1     10   30     30  partition 2 offset 42
                2026-11-26T11:00:07Z     1     10   30     30  partition 2 offset 46
                2026-11-26T11:00:02Z     1     10   20     20  partition 2 offset 41
                2026-11-26T11:00:06Z     1     10   20     20  partition 2 offset 45
                2026-11-26T11:00:01Z     1     10   10     10  partition 2 offset 40
              the latest:
                time                  game  stake  win  worth  where
                2026-11-26T11:00:07Z     1     10   30     30  partition 2 offset 46
            """));
    assertThat(
        explain("--all --player 1").lines().filter(line -> line.contains("offset")).count(),
        is(7L));
  }

  @Test
  void teamsHaveNamesAndSpinsWithoutATeamAreNobodys() throws IOException {
    rules("subject=team");
    spins.add(
        forTeam(4, "Reds", spin(1, 5, 1)), forTeam(5, "Blues", spin(2, 50, 2)), spin(1, 100, 3));
    String answer = explain("--team 4");
    assertThat(
        answer,
        startsWith("team 4 (Reds) is at rank 2 of 2: a score of 5 by win from 1 counting spin"));
    assertThat(answer, containsString("Above, at rank 1, is team 5 (Blues) with 50: 45 more.\n"));
    assertThat(
        answer, containsString("1 spin would count, but names no team and so is nobody's\n"));
  }

  @Test
  void namesDoNotReachTheTerminalRaw() throws IOException {
    rules("subject=team");
    spins.add(forTeam(4, "\u001b[2JReds", spin(1, 5, 1)));
    assertThat(explain("--team 4"), startsWith("team 4 (\\u001b[2JReds) is at rank 1 of 1"));
  }

  @Test
  void thePlaceInAPlainFileIsItsLine() throws IOException {
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
  void whoDoesNotCompeteIsNotExplained() throws IOException {
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
        console.complaints(),
        is(
            "spinboard campaigns explain: --player: is missing; in this campaign players compete,"
                + " not teams\n"));
  }

  private void rules(String... lines) throws IOException {
    rules = Files.write(directory.resolve("rules.properties"), List.of(lines));
  }

  private String explain(String options) throws IOException {
    Path recording = spins.record(directory.resolve("spins.jsonl"));
    return console.type(
        0, "explain --rules " + rules + " --recording " + recording + " " + options);
  }
}
