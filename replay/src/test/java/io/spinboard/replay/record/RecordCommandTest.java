package io.spinboard.replay.record;

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

class RecordCommandTest {
  private final StringWriter err = new StringWriter();

  @Test
  void allErrorsAreReportedTogether() {
    String line =
        "record --resume --overwrite --from noon --until 2026-11-22T05:00:00Z --follow"
            + " --from-offsets 0 --to-offsets 1:2,1:3 --partitions -1 -t a/topic -b broker"
            + " --consumer-config /no/such/file";

    assertThat(run(line), is(2));
    for (String error :
        List.of(
            "Missing required parameter: 'FILE'",
            "--resume, --overwrite: cannot be given together",
            "'noon' is not a valid time, such as",
            "'0' is not PARTITION:OFFSET",
            "--until, --to-offsets, --follow: cannot be given together",
            "--to-offsets: must be one offset a partition",
            "--partitions: must be 0 or more, not -1",
            "--topic: 'a/topic' is not a valid topic name",
            "--bootstrap: 'broker' is not HOST:PORT",
            "--consumer-config: '/no/such/file' cannot be read",
            "Try 'spinboard record --help'.")) {
      assertThat(err.toString(), containsString(error));
    }
    assertThat(err.toString().lines().count(), is(11L));
  }

  @Test
  void anEmptyRangeIsRejected() {
    assertThat(run("record f --from 2026-11-22T05:00:00Z --until 2026-11-22T05:00:00Z"), is(2));
    assertThat(err.toString(), containsString("--until: must be after --from"));
  }

  @Test
  void aDirectoryIsRejected() {
    assertThat(run("record /"), is(2));
    assertThat(err.toString(), containsString("FILE: must be a file, not a directory"));
  }

  private int run(String line) {
    CommandLine commandLine = ReplayCli.commandLine(Map.of(), false);
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(line.split(" "));
  }
}
