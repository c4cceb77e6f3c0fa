package io.spinboard.pipeline;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.beans.Introspector;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineCommandTest {
  private static final Map<String, String> DATABASE =
      Map.of("JDBC_URL", "jdbc:postgresql://localhost:1/spinboard", "JDBC_USER", "writer");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpListsEveryOptionOnceAndSucceeds(String help) {
    assertThat(run(Map.of(), help), is(PipelineCommand.OK));

    List<String> options =
        Stream.of(SpinboardOptions.class.getDeclaredMethods())
            .map(Method::getName)
            .filter(name -> name.startsWith("set"))
            .map(name -> "  --" + Introspector.decapitalize(name.substring("set".length())))
            .toList();
    List<String> listed = text(out).lines().filter(line -> line.startsWith("  --")).toList();
    assertThat(listed.subList(0, listed.size() - 1), containsInAnyOrder(options.toArray()));
    assertThat(listed.get(listed.size() - 1), is("  --runner=RUNNER"));
    assertThat(text(out).lines().mapToInt(String::length).max().orElse(0), lessThan(81));
    assertThat(text(err), is(""));
  }

  @Test
  void everyInvalidOptionIsALineOnStandardErrorAndTheExitCodeIsUsage() {
    assertThat(run(Map.of(), "--topK=0", "--shards=0"), is(PipelineCommand.USAGE));

    List<String> lines = text(err).lines().toList();
    assertThat(lines.size(), is(5));
    assertThat(text(err), containsString("--topK=0: must be a whole number"));
    assertThat(text(err), containsString("--shards=0: must be a whole number"));
    assertThat(text(err), containsString("--jdbcUrl (or JDBC_URL) is missing"));
    assertThat(text(err), containsString("--jdbcUser (or JDBC_USER) is missing"));
    assertThat(lines.get(4), is("'--help' lists all options."));
    assertThat(text(out), is(""));
  }

  @Test
  void everyUnknownOptionIsNamed() {
    assertThat(
        run(DATABASE, "--topk=5", "--speed=11", "--topic=gameplay"), is(PipelineCommand.USAGE));

    assertThat(text(err), allOf(containsString("--topk"), containsString("--speed")));
    assertThat(text(err), not(containsString("--topic")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gameplay", "-t", "--runner=NoSuchRunner", "--", "--="})
  void anInvalidOptionIsAUsageError(String arg) {
    assertThat(run(DATABASE, arg), is(PipelineCommand.USAGE));

    assertThat(text(err), containsString("'--help' lists all options."));
    assertThat(text(err), not(containsString("\tat ")));
  }

  @Test
  void anOptionGivenTwiceIsAUsageError() {
    assertThat(run(DATABASE, "--topic=a", "--topic=b"), is(PipelineCommand.USAGE));

    assertThat(text(err), containsString("--topic"));
  }

  @Test
  void optionsThatWouldMakeBoardsWrongAreRejected() {
    assertThat(
        run(DATABASE, "--runner=FlinkRunner", "--fasterCopy=true"), is(PipelineCommand.USAGE));
    assertThat(
        text(err), containsString("--fasterCopy=true: would count spins twice after a restart"));

    assertThat(
        run(DATABASE, "--runner=DirectRunner", "--savepointPath=/savepoint"),
        is(PipelineCommand.USAGE));
    assertThat(text(err), containsString("--savepointPath: requires --runner=FlinkRunner"));
  }

  @Test
  void aPasswordInAnArgumentIsRejectedAndNotPrinted() {
    assertThat(run(DATABASE, "--jdbcPassword=hidden"), is(PipelineCommand.USAGE));

    assertThat(text(err), allOf(containsString("--jdbcPassword"), not(containsString("hidden"))));
  }

  @Test
  void anUnreachableDatabaseIsRetriedUntilThePipelineIsStopped() throws Exception {
    FutureTask<Integer> exitCode = new FutureTask<>(() -> run(DATABASE));
    Thread pipeline = new Thread(exitCode, "pipeline");
    pipeline.start();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> pipeline.getState() == Thread.State.TIMED_WAITING || exitCode.isDone());
    assertThat(exitCode.isDone(), is(false));

    pipeline.interrupt();

    assertThat(exitCode.get(), is(PipelineCommand.FAILED));
    assertThat(text(err), is(""));
  }

  private int run(Map<String, String> environment, String... args) {
    return new PipelineCommand(environment, print(out), print(err)).run(args);
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
