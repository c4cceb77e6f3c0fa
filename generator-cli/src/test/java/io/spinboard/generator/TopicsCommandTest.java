package io.spinboard.generator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TopicsCommandTest {
  private final StringWriter err = new StringWriter();

  @Test
  void reportsAllErrorsTogether() {
    assertThat(
        run("create --partitions 0 --replication-factor 0 --retention soon -t a/b,c,,d -t .."),
        is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard topics create: Invalid value for option '--retention': 'soon' is neither a \
            duration such as PT24H or P7D nor 'forever'
            spinboard topics create: --partitions: must be at least 1, not 0
            spinboard topics create: --replication-factor: must be 1 to 32767, not 0
            spinboard topics create: --topic: 'a/b' is not a valid topic name (1 to 249 letters, digits, \
            '.', '_', '-')
            spinboard topics create: --topic: '' is not a valid topic name (1 to 249 letters, digits, \
            '.', '_', '-')
            spinboard topics create: --topic: '..' is not a valid topic name (1 to 249 letters, digits, \
            '.', '_', '-')
            Try 'spinboard topics create --help'.
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "describe", "delete"})
  void rejectsNamesTogetherWithResults(String command) {
    assertThat(run(command + " --results -t gameplay"), is(2));
    assertThat(
        err.toString().lines().findFirst().orElseThrow(),
        is("spinboard topics %s: --topic, --results: cannot be given together".formatted(command)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--compact", "--results"})
  void rejectsARetentionForCompactedTopics(String option) {
    assertThat(run("create --retention P7D " + option), is(2));
    assertThat(
        err.toString().lines().findFirst().orElseThrow(),
        is(
            "spinboard topics create: --retention: cannot be given together with "
                + option
                + "; compacted topics keep the last record of each key without a time limit"));
  }

  private int run(String line) {
    CommandLine commandLine = GeneratorCli.commandLine(Map.of(), false);
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(("topics " + line).split(" "));
  }
}
