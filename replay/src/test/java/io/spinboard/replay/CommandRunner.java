package io.spinboard.replay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** Runs commands against one Kafka broker, one at a time. */
final class CommandRunner {
  private final StringWriter err = new StringWriter();
  private final String bootstrap;

  CommandRunner(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Runs a command that must end with an exit code; returns its standard error. */
  String run(int exitCode, String... args) {
    err.getBuffer().setLength(0);
    CommandLine commandLine = ReplayCli.commandLine(Map.of("BOOTSTRAP_SERVERS", bootstrap), false);
    commandLine.setErr(new PrintWriter(err));
    int actual = commandLine.execute(args);
    assertThat(err.toString(), actual, is(exitCode));
    return err.toString();
  }

  /** The standard error of the running command so far. */
  String err() {
    return err.toString();
  }
}
