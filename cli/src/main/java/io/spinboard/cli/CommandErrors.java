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
 * Maps errors of a command to lines on standard error and to an exit code: 2 for invalid usage,
 * with all usage errors at once, and 1 for a command that failed.
 *
 * <p>For a failure, the first line of the description registered for its class, or for the nearest
 * superclass, is printed. An exception without a description is printed with its class name. {@link
 * IOException} and {@link CommandException} are described by their messages in every tool; a tool
 * registers more classes as needed.
 */
public final class CommandErrors {
  private final Map<Class<?>, Function<Exception, String>> descriptions = new HashMap<>();

  /** Starts with the descriptions that all tools share. */
  public CommandErrors() {
    showMessage(CommandException.class);
    showMessage(IOException.class);
    describe(
        NoSuchFileException.class, missing -> missing.getFile() + ": no such file or directory");
    describe(AccessDeniedException.class, denied -> denied.getFile() + ": permission denied");
  }

  /** Registers a class of exceptions whose message is a sufficient description. */
  public CommandErrors showMessage(Class<? extends Exception> type) {
    return describe(type, Exception::getMessage);
  }

  /**
   * Registers a class of exceptions with its description.
   *
   * @param description returns the text whose first line is printed; null if it has none
   */
  public <E extends Exception> CommandErrors describe(
      Class<E> type, Function<E, String> description) {
    descriptions.put(type, failure -> description.apply(type.cast(failure)));
    return this;
  }

  /**
   * Installs the error handlers on a command line. Call this after all subcommands were added.
   * Every command must start with {@link #throwIfAny}, because the parser only collects its errors.
   *
   * <p>Options should have their defaults as initial values of the fields: picocli has not applied
   * the defaults of annotations when the last argument is invalid, so validation would fail.
   */
  public void installOn(CommandLine commandLine) {
    collectErrors(commandLine);
    commandLine.setParameterExceptionHandler((invalid, args) -> usage(invalid));
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(command, failure));
  }

  /**
   * Rejects invalid usage, reporting the errors of the parser and of the command together.
   *
   * @param errors found by the command, one line each; may be empty
   * @throws ParameterException if there are any errors
   */
  public static void throwIfAny(CommandSpec spec, List<String> errors) {
    List<String> all = new ArrayList<>();
    for (ParseResult at = spec.root().commandLine().getParseResult();
        at != null;
        at = at.hasSubcommand() ? at.subcommand() : null) {
      at.errors().forEach(error -> all.add(error.getMessage()));
    }
    all.addAll(errors);
    if (!all.isEmpty()) {
      throw new ParameterException(spec.commandLine(), String.join("\n", all));
    }
  }

  /**
   * Creates the exception for a command that requires a subcommand and was called without one.
   *
   * @throws ParameterException immediately, if the parser has collected errors
   */
  public static ParameterException missingSubcommand(CommandSpec spec) {
    throwIfAny(spec, List.of());
    String commands = String.join(", ", spec.subcommands().keySet());
    return new ParameterException(spec.commandLine(), "missing command, one of: " + commands);
  }

  /**
   * Prints an error on standard error while the command continues.
   *
   * @param message one line
   */
  public static void printError(CommandLine command, String message) {
    print(command, Stream.of(message));
  }

  /** Makes the parser continue after an error, so that all errors are reported together. */
  private static void collectErrors(CommandLine commandLine) {
    commandLine.getCommandSpec().parser().collectErrors(true);
    commandLine.getSubcommands().values().forEach(CommandErrors::collectErrors);
  }

  private static int usage(ParameterException invalid) {
    CommandLine command = invalid.getCommandLine();
    print(command, invalid.getMessage().lines());
    command.getErr().printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private int failed(CommandLine command, Exception failure) {
    print(command, description(failure).lines().limit(1));
    return ExitCode.SOFTWARE;
  }

  private static void print(CommandLine command, Stream<String> lines) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    lines.forEach(line -> err.println(name + ": " + line));
  }

  private String description(Exception failure) {
    return Stream.<Class<?>>iterate(
            failure.getClass(), Objects::nonNull, type -> type.getSuperclass())
        .map(descriptions::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(description -> description.apply(failure))
        .orElseGet(failure::toString);
  }
}
