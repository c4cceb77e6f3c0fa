package io.spinboard.replay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** Where commands are run that use one Kafka, one at a time. */
final class Console {
  private final StringWriter err = new StringWriter();
  private final String bootstrap;

  Console(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Runs a command, which must end with an exit code, and answers what it says to people. */
  String run(int exitCode, String... args) {
    err.getBuffer().setLength(0);
    CommandLine commandLine = ReplayCli.commandLine(Map.of("BOOTSTRAP_SERVERS", bootstrap), false);
    commandLine.setErr(new PrintWriter(err));
    int answer = commandLine.execute(args);
    assertThat(err.toString(), answer, is(exitCode));
    return err.toString();
  }

  /** What the command that runs has said so far. */
  String said() {
    return err.toString();
  }
}
