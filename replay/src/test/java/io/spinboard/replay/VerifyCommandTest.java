package io.spinboard.replay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerifyCommandTest {
  private final StringWriter err = new StringWriter();

  @Test
  void allErrorsAreReportedTogether() {
    assertThat(
        run(
            Map.of(),
            "--top-k 0 --periods HOURLY,YEARLY --hot-short PT0S --hot-long soon"
                + " --max-future-skew PT-1S --jdbc-config missing.properties"),
        is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard verify: Invalid value for option '--periods' (PERIOD): expected one of \
            [ALL_TIME, HOURLY, DAILY, WEEKLY] (case-insensitive) but was 'YEARLY'
            spinboard verify: Invalid value for option '--hot-long': cannot convert 'soon' to class \
            java.time.Duration (java.time.format.DateTimeParseException: Text cannot be parsed to a Duration)
            spinboard verify: Missing required parameter: 'FILE'
            spinboard verify: --top-k: must be 1 to 10000, not 0
            spinboard verify: --hot-short: must be above zero, not PT0S
            spinboard verify: --max-future-skew: must be zero or more, not PT-1S
            spinboard verify: --jdbc-url: required because JDBC_URL is not set
            spinboard verify: --jdbc-config: 'missing.properties' cannot be read as a properties file
            Try 'spinboard verify --help'.
            """));
  }

  @Test
  void theLongWindowMustNotBeShorterThanTheShortOne() {
    assertThat(
        run(
            Map.of("JDBC_URL", "jdbc:postgresql://localhost/spinboard"),
            "--hot-short PT61S spins.jsonl"),
        is(2));
    assertThat(
        err.toString(),
        containsString("spinboard verify: --hot-long: must be at least --hot-short, not PT1M"));
  }

  @Test
  void aPasswordInTheUrlIsRejectedAndNotPrinted() {
    String url = "jdbc:postgresql://localhost/spinboard?password=secret";

    assertThat(run(Map.of("JDBC_URL", url), "spins.jsonl"), is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard verify: JDBC_URL: must not contain a password; use JDBC_PASSWORD or --jdbc-config instead
            Try 'spinboard verify --help'.
            """));
  }

  @Test
  void aMissingFileIsReportedBeforeTheDatabaseIsRead() {
    Map<String, String> unreachable = Map.of("JDBC_URL", "jdbc:postgresql://localhost:1/spinboard");

    assertThat(run(unreachable, "no-such-file.jsonl"), is(1));
    assertThat(
        err.toString(), is("spinboard verify: no-such-file.jsonl: no such file or directory\n"));
  }

  private int run(Map<String, String> environment, String line) {
    CommandLine commandLine = ReplayCli.commandLine(environment, false);
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(("verify " + line).split(" "));
  }
}
