package io.spinboard.replay.playback;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.spinboard.replay.ReplayCli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReplayCommandTest {
  private final StringWriter err = new StringWriter();

  @Test
  void allErrorsAreReportedTogether() {
    String line =
        "replay /no/such-* /tmp - --speed 0 --as-fast-as-possible --shift end --loop --state s"
            + " --from noon --until 5 --games ten -t a/topic -b broker --producer-config /no/file";

    assertThat(run(line), is(2));
    for (String error :
        List.of(
            "FILE: no such file: '/no/such-*'",
            "FILE: '/tmp' is a directory",
            "--speed, --as-fast-as-possible: cannot be given together",
            "--speed: must be above 0 and at most 1000000, not 0.0",
            "--shift end: not together with - (standard input)",
            "--loop: not together with - (standard input)",
            "--state: not together with - (standard input)",
            "'noon' is not a valid time, such as",
            "'5' is not a valid time, such as",
            "'ten' is not an int",
            "--topic: 'a/topic' is not a valid topic name",
            "--bootstrap: 'broker' is not HOST:PORT",
            "--producer-config: '/no/file' cannot be read",
            "Try 'spinboard replay --help'.")) {
      assertThat(err.toString(), containsString(error));
    }
    assertThat(err.toString().lines().count(), is(14L));
  }

  @Test
  void aFileIsRequired() {
    assertThat(run("replay --resend"), is(2));
    assertThat(err.toString(), containsString("Missing required parameter: 'FILE'"));
    assertThat(err.toString(), containsString("--resend: requires --state"));
  }

  private int run(String line) {
    CommandLine commandLine = ReplayCli.commandLine(Map.of(), false);
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(line.split(" "));
  }
}
