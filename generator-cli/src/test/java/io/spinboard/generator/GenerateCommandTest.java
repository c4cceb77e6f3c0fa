package io.spinboard.generator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.generator.options.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The spins of {@code generate} with various options. */
class GenerateCommandTest {
  private static final String UNPACED = " -o print --as-fast-as-possible";

  private final SpinDecoder decoder =
      new SpinDecoder(Duration.ofMinutes(1), InstantSource.system());
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  static Stream<String> scenarios() {
    return Scenario.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aScenarioGivesTheSameSpinsForEqualSeeds(String name) {
    String command = "--scenario " + name + " -e 3000 --start 2026-11-22T05:00:00Z" + UNPACED;

    List<String> first = lines(command);

    assertThat(first, hasSize(3_000));
    assertThat(lines(command), is(first));
    assertThat(lines(command + " --seed 2"), is(not(first)));
  }

  @Test
  void seedSlotsHasElevenPlayersWithoutTeamsAndTheirLatencies() {
    List<Spin> spins = spins("--scenario seed-slots" + UNPACED);

    assertThat(spins, hasSize(10));
    for (Spin spin : spins) {
      assertThat(spin.playerId(), is(allOf(greaterThanOrEqualTo(100), lessThanOrEqualTo(110))));
      assertThat(spin.hasTeam(), is(false));
    }
    for (int i = 1; i < 10; i++) {
      long step = spins.get(i).eventTimeMicros() - spins.get(i - 1).eventTimeMicros();
      assertThat(step, is(allOf(greaterThan(499_000L), lessThan(1_001_000L))));
    }
  }

  @Test
  void theMobileGameAwardsPointsToTenTeams() {
    List<Spin> spins = spins("--scenario mobile-game -e 2000" + UNPACED);

    for (Spin spin : spins) {
      assertThat(spin.win(), is(lessThanOrEqualTo(20L)));
      assertThat(spin.stake(), is(0));
      assertThat(spin.hasTeam(), is(true));
    }
    assertThat(spins.stream().map(Spin::teamId).distinct().count(), is(10L));
  }

  @Test
  void optionsOverrideTheScenarioAndItsAlternatives() {
    assertThat(
        spins("--scenario launch-night --users 3 -e 500" + UNPACED).stream()
            .map(Spin::playerId)
            .toList(),
        everyItem(is(lessThanOrEqualTo(103))));
    // These options would be rejected together on the command line.
    assertThat(spins("--scenario mobile-game --rate 5 --users 3 -e 5" + UNPACED), hasSize(5));
    assertThat(spins("--scenario seed-slots --for PT3M" + UNPACED), hasSize(240));
    assertThat(err.toString(), not(containsString("together")));
  }

  @Test
  void aScenarioCanBeAFile() throws IOException {
    Path file = directory.resolve("mine.properties");
    Files.writeString(file, "# quiet\nevents = 7\nuser = 3\ngames = 77=90/low\nrate = fast\n");

    assertThat(run("--scenario " + file + UNPACED), is(2));
    assertThat(
        err.toString(),
        allOf(
            containsString("mine.properties' sets the unknown option 'user'"),
            containsString("'--rate'"),
            containsString("'fast'")));

    Files.writeString(file, "events = 7\ngames = 77=90/low\n");
    List<Spin> spins = spins("--scenario " + file + UNPACED);
    assertThat(spins, hasSize(7));
    assertThat(spins.stream().map(Spin::gameId).toList(), everyItem(is(77)));
  }

  @Test
  void listsTheScenariosWhenTheNameIsUnknown() {
    assertThat(run("--scenario launch-nite"), is(2));
    assertThat(
        err.toString(),
        containsString(
            "'launch-nite' is neither a readable file nor one of seed-slots, mobile-game, launch-night,"
                + " bot-attack"));
    assertThat(err.toString().lines().count(), is(2L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rate 5 --avg-qps 5|--rate, --avg-qps: cannot be given together",
        "-m 3 --rate 5|--rate, --min-latency: cannot be given together",
        "-m 30 -x 20|--max-latency: must be 1 to 86400000 and at least --min-latency (30), not 20",
        "--ramp-from 5|--ramp-from: requires --ramp",
        "--burst 2 --burst-length PT9M|--burst-every: must be longer than --burst-length (PT9M)",
        "--users 5 --live-teams 3|--users, --live-teams: cannot be given together",
        "--session PT5M|--session: requires --online",
        "--live-teams 3 --max-members-per-team 0|--max-members-per-team: must be 1 to 10000, not 0",
        "--robot-share 5%|--robot-share: requires --robot-probability",
        "--games 5=96/low --max-score 3|--games, --min-score, --max-score: cannot be given together",
        "--games 5=196/low|'5=196/low' is not a game such as 20=96/low",
        "--games 5=96/low,5=90/high|--games: must be games with distinct numbers, not [5, 5]",
        "--season 99=PT1M/PT2M|--season: must be one of the games, not 99",
        "--season 11=PT3M/PT2M|'11=PT3M/PT2M' is not a season such as 21=PT10M/PT2H",
        "--late 1/20 --late-event-rate 20|--late, --late-event-rate: cannot be given together",
        "--disorder 0.05|'0.05' is not a fraction such as 0.5% or 1/200",
        "--max-disorder PT1S|--max-disorder: requires --disorder",
        "--late 60% --malformed 60%|--malformed, --future: must be at most 100% in total, not 120.0%",
        "-e 5 --for PT5S|--events, --for: cannot be given together",
        "-e 5 --speed 2 --as-fast-as-possible|--speed, --as-fast-as-possible: cannot be given together",
        "--loop --speed 2|--speed: a value above 1 requires a --start in the past, or a limit",
      })
  void reportsInvalidCombinationsOfOptions(String options, String error) {
    assertThat(run(options), is(2));
    assertThat(err.toString(), containsString(error));
    assertThat(err.toString().lines().count(), is(2L));
  }

  /** The examples pass validation and fail only because no broker is reachable. */
  @Test
  void acceptsTheExamplesOfTheHelpAndTheReadme() throws IOException {
    Path shortTimeouts = directory.resolve("client.properties");
    Files.writeString(shortTimeouts, "default.api.timeout.ms=300\nrequest.timeout.ms=200\n");
    List<String> examples = examples();
    assertThat(examples, hasSize(greaterThan(8)));

    for (String example : examples) {
      err.getBuffer().setLength(0);
      String options = example.replace("spins.jsonl", directory.resolve("spins.jsonl").toString());
      int exitCode = run(options + " -b localhost:1 --producer-config " + shortTimeouts);
      assertThat(example + ": " + err, exitCode, is(example.contains("-o ") ? 0 : 1));
    }
  }

  private List<String> examples() throws IOException {
    run("--help");
    String texts = out + Files.readString(Path.of("../README.md"));
    return Pattern.compile("(?m)^ *\\./spinboard generate( [^#\\n]*)?")
        .matcher(texts)
        .results()
        .map(found -> found.group().replaceFirst(".*generate ?", "").strip())
        .toList();
  }

  @Test
  void theSummaryMatchesTheDecodedMessages() throws IOException {
    Path account = directory.resolve("sent.json");
    List<Decoded> decoded =
        decoded("--scenario bot-attack -e 20000 --summary " + account + UNPACED);

    long rejected = decoded.stream().filter(Rejection.class::isInstance).count();
    long counted =
        decoded.stream()
            .filter(Spin.class::isInstance)
            .map(spin -> ((Spin) spin).spinId())
            .distinct()
            .count();
    assertThat(
        err.toString(),
        containsString(
            String.format(
                Locale.ROOT,
                "expect %,d counted, %,d duplicate, %,d rejected%n",
                counted,
                20_000 - rejected - counted,
                rejected)));
    String json = Files.readString(account);
    assertThat(json, containsString("\"counted\" : " + counted));
    for (Rejection.Reason reason : Rejection.Reason.values()) {
      long count =
          decoded.stream()
              .filter(one -> one instanceof Rejection no && no.reason() == reason)
              .count();
      assertThat(count, is(greaterThan(0L)));
      assertThat(json, containsString("\"" + reason.code() + "\" : " + count));
    }
  }

  @Test
  void aHighSpeedSendsAWeekOfPastSpinsUpToNow() {
    Instant now = Instant.now();

    List<Spin> spins = spins("--for P7D --speed 604800 --rate 0.01 -o print");

    assertThat(spins, hasSize(6_048));
    assertThat(time(spins.get(0)), is(lessThan(now.minus(Duration.ofDays(6)))));
    assertThat(time(spins.get(6_047)), is(greaterThan(now.minus(Duration.ofMinutes(5)))));
    assertThat(time(spins.get(6_047)), is(lessThan(Instant.now())));
  }

  @Test
  void waitsForAKeyBeforeEachSpin() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream("y\n\nwhat?\nY\nn\ny\n".getBytes(StandardCharsets.UTF_8)));
    try {
      Instant begun = Instant.now();
      List<Spin> spins = spins("-o print");

      assertThat(spins, hasSize(3));
      spins.forEach(spin -> assertThat(time(spin), is(greaterThanOrEqualTo(begun.minusMillis(1)))));
    } finally {
      System.setIn(before);
    }
    assertThat(
        err.toString(),
        containsString(
            "Send a spin? [Y/n] Another one? [Y/n] Another one? [Y/n] Press Enter or y to send a"
                + " spin, n to stop.\nAnother one? [Y/n] Another one? [Y/n] sent 3 spins in "));
  }

  @Test
  void stopsAtTheEndOfTheInput() {
    InputStream before = System.in;
    System.setIn(InputStream.nullInputStream());
    try {
      assertThat(lines("-o print"), hasSize(0));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void printsEveryNthMessageOfAFile() throws IOException {
    Path file = directory.resolve("spins.jsonl");

    List<String> printed = lines("-e 10 -p 4 -o " + file);

    List<String> all = Files.readAllLines(file);
    assertThat(printed, is(List.of(all.get(0), all.get(4), all.get(8))));
  }

  private List<Spin> spins(String options) {
    return decoded(options).stream().map(Spin.class::cast).toList();
  }

  private List<Decoded> decoded(String options) {
    return lines(options).stream()
        .map(line -> decoder.decode(line.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private List<String> lines(String options) {
    out.getBuffer().setLength(0);
    assertThat(err.toString(), run(options), is(0));
    return out.toString().lines().toList();
  }

  private int run(String options) {
    CommandLine commandLine = GeneratorCli.commandLine(Map.of(), false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(("generate " + options).split(" +"));
  }

  private static Instant time(Spin spin) {
    return Instant.EPOCH.plusNanos(spin.eventTimeMicros() * 1_000);
  }
}
