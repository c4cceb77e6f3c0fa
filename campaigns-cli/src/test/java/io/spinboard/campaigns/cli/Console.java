package io.spinboard.campaigns.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;

/** Runs commands in this JVM, with a fixed clock, and captures their output. */
final class Console {
  static final Instant NOW = Instant.parse("2026-11-26T12:00:00.25Z");

  private final Map<String, String> environment;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Console(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs a command, asserts its exit code, and returns its standard output. */
  String run(int exitCode, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine commandLine =
        CampaignsCli.commandLine(environment, InstantSource.fixed(NOW), false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    String[] all = new String[args.length + 1];
    all[0] = "campaigns";
    System.arraycopy(args, 0, all, 1, args.length);
    int actual = commandLine.execute(all);
    assertThat(out.toString() + err, actual, is(exitCode));
    return out.toString();
  }

  /** Runs a command whose arguments are separated by single spaces. */
  String runLine(int exitCode, String line) {
    return run(exitCode, line.split(" "));
  }

  /** Returns the standard error of the last command. */
  String errors() {
    return err.toString();
  }
}
