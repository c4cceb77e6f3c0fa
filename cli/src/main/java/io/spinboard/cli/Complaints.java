package io.spinboard.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Tells users in plain lines what went wrong, and the shell by the exit code: 2 for a command that
 * was used wrongly, with every mistake at once, and 1 for one that failed.
 *
 * <p>Of a failure, the first line of its message is told if its type speaks for itself; otherwise
 * the name of the type goes with it. {@link IOException} and {@link Refusal} speak for themselves
 * in every tool; a tool adds types of its own. The nearest type of a failure's class counts.
 */
public final class Complaints {
  private final Map<Class<?>, Function<Exception, String>> explanations = new HashMap<>();

  /** Complaints that know what every tool knows. */
  public Complaints() {
    speaksForItself(Refusal.class);
    speaksForItself(IOException.class);
    explain(
        NoSuchFileException.class, missing -> missing.getFile() + ": no such file or directory");
    explain(AccessDeniedException.class, denied -> denied.getFile() + ": permission denied");
  }

  /** Adds a type of failure whose message tells users all that they need to know. */
  public Complaints speaksForItself(Class<? extends Exception> type) {
    return explain(type, Exception::getMessage);
  }

  /**
   * Adds a type of failure with what to say about it.
   *
   * @param words the explanation, of which users see the first line; null if there is none
   */
  public <E extends Exception> Complaints explain(Class<E> type, Function<E, String> words) {
    explanations.put(type, failure -> words.apply(type.cast(failure)));
    return this;
  }

  /**
   * Makes a command line complain like this, to be called when all of its subcommands are there.
   * Each command has to start with {@link #rejectIfAny}: the parser leaves its mistakes to that.
   *
   * <p>Options should have their defaults as initial values of the fields. Those of annotations are
   * not there yet when a mistake in the last argument is told, so that a check of values fails.
   */
  public void installOn(CommandLine commandLine) {
    collectErrors(commandLine);
    commandLine.setParameterExceptionHandler((mistake, args) -> usage(mistake));
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(command, failure));
  }

  /**
   * Ends a command that was used wrongly: with all that the parser and the command itself found.
   *
   * @param mistakes what the command found, a line each; may be empty
   * @throws ParameterException if there is any mistake
   */
  public static void rejectIfAny(CommandSpec spec, List<String> mistakes) {
    List<String> all = new ArrayList<>();
    for (ParseResult at = spec.root().commandLine().getParseResult();
        at != null;
        at = at.hasSubcommand() ? at.subcommand() : null) {
      at.errors().forEach(error -> all.add(error.getMessage()));
    }
    all.addAll(mistakes);
    if (!all.isEmpty()) {
      throw new ParameterException(spec.commandLine(), String.join("\n", all));
    }
  }

  /**
   * What to throw from a command that does nothing without one of its subcommands.
   *
   * @throws ParameterException at once, if the parser has found mistakes
   */
  public static ParameterException missingCommand(CommandSpec spec) {
    rejectIfAny(spec, List.of());
    String commands = String.join(", ", spec.subcommands().keySet());
    return new ParameterException(spec.commandLine(), "which command? " + commands);
  }

  /**
   * Tells on standard error what a command cannot do while it goes on with the rest.
   *
   * @param complaint one line
   */
  public static void tell(CommandLine command, String complaint) {
    print(command, Stream.of(complaint));
  }

  /** Lets the parser go on after a mistake, so that all of them can be told at once. */
  private static void collectErrors(CommandLine commandLine) {
    commandLine.getCommandSpec().parser().collectErrors(true);
    commandLine.getSubcommands().values().forEach(Complaints::collectErrors);
  }

  private static int usage(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    print(command, mistake.getMessage().lines());
    command.getErr().printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private int failed(CommandLine command, Exception failure) {
    print(command, explanation(failure).lines().limit(1));
    return ExitCode.SOFTWARE;
  }

  private static void print(CommandLine command, Stream<String> lines) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    lines.forEach(line -> err.println(name + ": " + line));
  }

  private String explanation(Exception failure) {
    return Stream.<Class<?>>iterate(
            failure.getClass(), Objects::nonNull, type -> type.getSuperclass())
        .map(explanations::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(words -> words.apply(failure))
        .orElseGet(failure::toString);
  }
}
