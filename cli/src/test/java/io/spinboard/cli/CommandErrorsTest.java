package io.spinboard.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

class CommandErrorsTest {
  private final StringWriter err = new StringWriter();

  @Test
  void printsNothingOnSuccess() {
    assertThat(run(null, "spin", "--stake", "5"), is(0));
    assertThat(err.toString(), is(""));
  }

  @Test
  void reportsAllUsageErrorsTogether() {
    assertThat(run(null, "--loud", "spin", "--stake", "-1", "dance"), is(2));
    assertThat(
        err.toString(),
        is(
            """
            tool spin: Unknown option: '--loud'
            tool spin: Unmatched argument at index 4: 'dance'
            tool spin: --stake: must not be negative: -1
            Try 'tool spin --help'.
            """));
  }

  @Test
  void printsAnErrorWhileTheCommandContinues() {
    CommandLine tool = new CommandLine(CommandSpec.create().name("tool"));
    tool.setErr(new PrintWriter(err));
    CommandErrors.printError(tool, "topic a does not exist");
    assertThat(err.toString(), is("tool: topic a does not exist\n"));
  }

  @Test
  void aMissingSubcommandIsAnErrorThatListsThem() {
    assertThat(run(null), is(2));
    assertThat(err.toString(), is("tool: missing command, one of: spin\nTry 'tool --help'.\n"));
  }

  @Test
  void reportsParserErrorsInsteadOfAMissingSubcommand() {
    assertThat(run(null, "dance"), is(2));
    assertThat(
        err.toString(), is("tool: Unmatched argument at index 0: 'dance'\nTry 'tool --help'.\n"));
  }

  @ParameterizedTest
  @MethodSource
  void describesAFailureInOneLine(Exception failure, String line) {
    assertThat(run(failure, "spin"), is(1));
    assertThat(err.toString(), is("tool spin: " + line + "\n"));
  }

  static Stream<Arguments> describesAFailureInOneLine() {
    return Stream.of(
        Arguments.of(new CommandException("the reels are stuck"), "the reels are stuck"),
        Arguments.of(new IOException("disk full\nat block 7"), "disk full"),
        Arguments.of(new FileNotFoundException("reels (Is a directory)"), "reels (Is a directory)"),
        Arguments.of(new IOException(), "java.io.IOException"),
        Arguments.of(new NoSuchFileException("reels"), "reels: no such file or directory"),
        Arguments.of(new AccessDeniedException("reels"), "reels: permission denied"),
        Arguments.of(
            new IllegalStateException("no reels"), "java.lang.IllegalStateException: no reels"));
  }

  @Test
  void showsTheMessageOfARegisteredException() {
    CommandErrors errors = new CommandErrors().showMessage(IllegalStateException.class);

    assertThat(run(errors, new IllegalStateException("no reels"), "spin"), is(1));
    assertThat(err.toString(), is("tool spin: no reels\n"));
  }

  @Test
  void usesTheDescriptionOfTheNearestSuperclass() {
    CommandErrors errors =
        new CommandErrors()
            .describe(UncheckedIOException.class, failure -> failure.getCause().getMessage())
            .showMessage(RuntimeException.class);

    run(errors, new UncheckedIOException("while writing", new IOException("full")), "spin");
    assertThat(err.toString(), is("tool spin: full\n"));
  }

  private int run(Exception failure, String... args) {
    return run(new CommandErrors(), failure, args);
  }

  private int run(CommandErrors errors, Exception failure, String... args) {
    CommandLine commandLine = new CommandLine(new Tool()).addSubcommand(new Spin(failure));
    errors.installOn(commandLine);
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }

  @Command(name = "tool")
  private static final class Tool implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw CommandErrors.missingSubcommand(spec);
    }
  }

  @Command(name = "spin")
  private static final class Spin implements Callable<Integer> {
    private final Exception failure;

    @Spec private CommandSpec spec;

    @Option(names = "--stake")
    private int stake;

    Spin(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      CommandErrors.throwIfAny(
          spec, stake < 0 ? List.of("--stake: must not be negative: " + stake) : List.of());
      if (failure != null) {
        throw failure;
      }
      return 0;
    }
  }
}
