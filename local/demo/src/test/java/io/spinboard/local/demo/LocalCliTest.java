package io.spinboard.local.demo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LocalCliTest {
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
            "demo",
            "--rate",
            "0",
            "--players",
            "one",
            "--kafka-port",
            "70000",
            "--dashboard-port",
            "-1"),
        is(2));
    assertThat(
        err.toString(),
        allOf(
            containsString("'one' is not an int"),
            containsString("--rate: must be above 0, not 0.0"),
            containsString("must be 0 to 65535, not 70000"),
            containsString("--dashboard-port: must be 0 to 65535, not -1"),
            containsString("Try 'spinboard demo --help'.")));
  }

  @Test
  void aMistakeIsReportedWithoutTheFullHelp() {
    assertThat(execute("demo", "--players", "x"), is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard demo: Invalid value for option '--players': 'x' is not an int
            Try 'spinboard demo --help'.
            """));
  }

  @Test
  void mistakesInFlinkOptionsAreReported() {
    assertThat(execute("local", "--flink", "--flink-port=70000", "--task-managers=0"), is(2));
    assertThat(err.toString(), containsString("--flink-port: must be a port, such as 8081"));
    assertThat(err.toString(), containsString("--task-managers: must be 1 to 64, not 0"));
  }

  @Test
  void aMissingCommandIsReported() {
    assertThat(execute(), is(2));
    assertThat(err.toString(), containsString("missing command: demo or local"));
  }

  @Test
  void helpListsOptions() {
    assertThat(execute("local", "--help"), is(0));
    assertThat(out.toString(), containsString("--postgres-port"));
  }

  private int execute(String... args) {
    CommandLine commandLine = LocalCli.commandLine(false);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}
