package io.spinboard.campaigns.cli;

import static io.spinboard.campaigns.cli.SpinFile.forTeam;
import static io.spinboard.campaigns.cli.SpinFile.ofGame;
import static io.spinboard.campaigns.cli.SpinFile.spin;
import static io.spinboard.campaigns.cli.SpinFile.withId;
import static io.spinboard.campaigns.cli.SpinFile.withStake;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule files are tried out on recordings, without a database. */
class CheckTest {
  private final Console console = new Console(Map.of());

  @TempDir private Path directory;

  @Test
  void printsTheBoardOfARuleFile() throws IOException {
    Path recording =
        new SpinFile()
            .add(
                spin(1, 300, 1),
                spin(2, 200, 2),
                spin(3, 200, 3),
                spin(4, 200, 4),
                spin(5, 900, 5),
                withId("a", spin(1, 50, 6)),
                withId("a", spin(1, 50, 6)),
                spin(5, 1, 3600))
            .addLine("no spin")
            .write(directory.resolve("spins.jsonl"));
    Path rules =
        rules(
            "sprint",
            "name=Sprint",
            "starts=2026-11-26T11:00:00Z",
            "ends=2026-11-26T11:00:05Z",
            "board-size=3",
            "prize=1=500,2-3=101,7=1",
            "prize-ties=share");

    assertThat(
        check(rules, recording),
        is(
            """
            read 9 records: 7 spins, 1 duplicate, 1 rejected

            sprint (Sprint)
              counting spins     4
              participants       4
              qualified          4
              ties               2 of 3 on the board are tied (66.7 %); 1 more below the board with the score of the last rank
              prizes             702 for 3 ranks
              note: prizes below rank 3 are never given, because the board ends there; see --board-size
                rank  player  score  spins  reached at            prize
                   1       1    300      1  2026-11-26T11:00:01Z    500
                   2       2    200      1  2026-11-26T11:00:02Z    101
                   3       3    200      1  2026-11-26T11:00:03Z    101
            """));
  }

  @Test
  void comparesTheRanksOfSeveralRuleFiles() throws IOException {
    Path recording =
        new SpinFile()
            .add(
                withStake(500, spin(1, 600, 1)),
                withStake(10, spin(2, 400, 2)),
                spin(3, 50, 3),
                forTeam(7, "Reds", spin(3, 40, 4)))
            .write(directory.resolve("spins.jsonl"));
    Path win = rules("win", "board-size=2");
    Path net = rules("net", "scoring=net", "board-size=2");
    Path often = rules("often", "scoring=spins", "min-spins=2");
    Path teams = rules("teams", "subject=team");

    assertThat(
        check(win, net, often, teams, recording),
        endsWith(
            """

            win and net have 2 of the top 2 in common
            win and often have 0 of the top 2 in common
            win and teams cannot be compared: one ranks players, the other teams
            player  win  net   often
                 1    1  2 ▼1  -
                 2    2  1 ▲1  -
                 3    3  3     1 ▲2
            """));
    assertThat(
        console.run(0, "check", "--rules", teams.toString(), "--recording", recording.toString()),
        endsWith(
            """
                rank  team  name  score  spins  reached at            prize
                   1     7  Reds     40      1  2026-11-26T11:00:04Z      -
            """));
  }

  @Test
  void multipliersAreMarkedAsSuch() throws IOException {
    Path recording =
        new SpinFile()
            .add(
                withStake(3, spin(1, 100, 1)),
                withStake(2, spin(2, 100, 2)),
                withStake(0, spin(3, 9, 3)))
            .write(directory.resolve("spins.jsonl"));
    assertThat(
        check(rules("best", "scoring=multiplier-max"), recording),
        endsWith(
            """
                rank  player        score  spins  reached at            prize
                   1       2         50 ×      1  2026-11-26T11:00:02Z      -
                   2       1  33.333333 ×      1  2026-11-26T11:00:01Z      -
                   3       3          0 ×      1  2026-11-26T11:00:03Z      -
            """));
  }

  @Test
  void duplicatesAreDetectedAcrossRecordings() throws IOException {
    Path monday =
        new SpinFile().add(withId("x", spin(1, 5, 1))).record(directory.resolve("monday.jsonl"));
    Path tuesday =
        new SpinFile()
            .add(withId("x", spin(1, 5, 1)), withId("y", spin(1, 5, 2)))
            .record(directory.resolve("tuesday.jsonl"));
    assertThat(
        console.run(
            0,
            "check",
            "--rules",
            rules("all").toString(),
            "--recording",
            monday.toString(),
            "--recording",
            tuesday.toString()),
        startsWith("read 3 records: 2 spins, 1 duplicate, 0 rejected\n\nall\n"));
  }

  @Test
  void anEmptyRecordingIsValid() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.jsonl"));
    assertThat(
        check(rules("win"), rules("net"), empty),
        containsString("win and net have 0 of the top 0 in common\n"));
  }

  @Test
  void aTruncatedFileIsReportedInOneLine() throws IOException {
    Path truncated = directory.resolve("truncated.jsonl.gz");
    Files.write(truncated, new byte[] {31, -117, 8, 0, 0});
    console.run(
        1, "check", "--rules", rules("win").toString(), "--recording", truncated.toString());
    assertThat(console.errors(), is("spinboard campaigns check: " + truncated + ": truncated\n"));
  }

  @ParameterizedTest
  @EnumSource(Scoring.class)
  void theBoardEqualsANaiveRecount(Scoring scoring) throws IOException {
    for (Subject subject : Subject.values()) {
      for (int seed = 0; seed < 15; seed++) {
        List<Spin> spins = spins(new Random(seed));
        SpinFile file = new SpinFile();
        spins.forEach(file::add);
        Path recording = file.write(directory.resolve("generated.jsonl"));
        Path rules =
            rules(
                "generated",
                "scoring=" + scoring.text(),
                "subject=" + subject.text(),
                "games=1,2",
                "min-stake=" + seed % 3,
                "min-spins=2",
                "board-size=6",
                "starts=2026-11-26T11:00:01Z",
                "ends=2026-11-26T11:00:08Z");
        List<String> expected = new NaiveBoard(scoring, subject, seed % 3, 2, 6).of(spins);
        assertThat(expected, is(not(empty())));
        assertThat(board(check(rules, recording)), is(expected));
      }
    }
  }

  /** Generates spins from few values, so that all kinds of ties occur. */
  private static List<Spin> spins(Random random) {
    List<Spin> spins = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Spin spin =
          ofGame(
              random.nextInt(4), spin(random.nextInt(12), random.nextInt(4), random.nextInt(10)));
      spin = withStake(random.nextInt(4), spin);
      if (random.nextInt(5) > 0) {
        spin = forTeam(random.nextInt(5), null, spin);
      }
      spins.add(random.nextBoolean() ? withId("id " + random.nextInt(150), spin) : spin);
    }
    return spins;
  }

  /** Returns rank, subject, score, spins and time of each row of the printed table. */
  private static List<String> board(String printed) {
    return printed
        .lines()
        .filter(line -> line.matches(" +\\d+ +\\d+ .*2026-11-26T.*"))
        .map(
            line -> line.strip().replaceAll("[ ×,-]+$", "").replace(" ×", "").replaceAll(" +", " "))
        .toList();
  }

  private Path rules(String name, String... lines) throws IOException {
    return Files.write(directory.resolve(name + ".properties"), List.of(lines));
  }

  /** Runs the command; the last file is the recording, the others are rule files. */
  private String check(Path... files) {
    List<String> args = new ArrayList<>(List.of("check"));
    for (Path file : List.of(files).subList(0, files.length - 1)) {
      args.addAll(List.of("--rules", file.toString()));
    }
    args.addAll(List.of("--recording", files[files.length - 1].toString()));
    return console.run(0, args.toArray(String[]::new));
  }
}
