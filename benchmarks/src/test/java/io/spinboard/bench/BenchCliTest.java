package io.spinboard.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCliTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** As the main class does. */
  @BeforeAll
  static void setLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  @Test
  void allMistakesAreReportedTogether() {
    assertThat(
        execute(
            "bench",
            "--spins=0",
            "--players=1",
            "--teams=-1",
            "--freshness-rate=1",
            "--freshness-duration=soon",
            "--freshness-warm-up=-1s",
            "--direct=0",
            "--rounds=0",
            "--queries=0",
            "--growth-players=500,50",
            "--dashboard-streams=0",
            "--dashboard-requests=0",
            "--dashboard-duration=0s",
            "--only=consumers,everything"),
        is(2));
    assertThat(
        err.toString(),
        allOf(
            containsString("--spins: must be above 0, not 0\n"),
            containsString("--players: must be 2 or more, not 1\n"),
            containsString("--teams: must be 0 to 100000, not -1\n"),
            containsString("--freshness-rate: must be 5 to 1000000, such as 20000, not 1\n"),
            containsString("'soon' is not a duration, such as 60s\n"),
            containsString("--freshness-warm-up: must be 0s to 1h, such as 60s, not PT-1S\n"),
            containsString("--direct: must be above 0, not 0\n"),
            containsString("--rounds: must be above 0, not 0\n"),
            containsString("--queries: must be above 0, not 0\n"),
            containsString("--growth-players: must be numbers from 2 to 1000000000, ascending"),
            containsString("--dashboard-streams: must be 1 to 9000, not 0\n"),
            containsString("--dashboard-requests: must be 1 to 100000, not 0\n"),
            containsString("--dashboard-duration: must be 1s to 1h, such as 60s, not PT0S\n"),
            containsString("but was 'everything'\n"),
            containsString("Try 'spinboard bench --help'.\n")));
  }

  @Test
  void microBenchmarksExcludeParts() {
    assertThat(execute("bench", "--micro=(", "--direct"), is(2));
    assertThat(
        err.toString(),
        allOf(
            containsString("--micro: must be without --only and --direct"),
            containsString("--micro: must be a regular expression, such as Decode, not (\n")));
  }

  @Test
  void anUnknownMicroBenchmarkLeavesNoResults(@TempDir Path temporary) {
    assertThat(execute("bench", "--micro=Nothing", "--output=" + temporary), is(1));
    assertThat(
        err.toString(), is("spinboard bench: --micro: no benchmark's name matches Nothing\n"));
    assertThat(temporary.toFile().list().length, is(0));
  }

  @Test
  void durationsHaveTwoFormats() {
    assertThat(
        new BenchDurationConverter().convert("90s"),
        is(new BenchDurationConverter().convert("PT1M30S")));
  }

  @Test
  void helpListsTheParts() {
    assertThat(execute("bench", "--help"), is(0));
    assertThat(out.toString(), containsString("consumers, boards, periods,"));
  }

  private int execute(String... args) {
    CommandLine commandLine = BenchCli.commandLine(false);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}
