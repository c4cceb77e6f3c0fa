package io.spinboard.generator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells users in plain lines what went wrong, and the shell by the exit code. */
final class Complaints {
  private Complaints() {}

  static void installOn(CommandLine commandLine) {
    collectErrors(commandLine);
    commandLine.setParameterExceptionHandler((mistake, args) -> usage(mistake));
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(command, failure));
  }

  /**
   * Ends a command that was used wrongly: with all that the parser and the command itself found.
   */
  static void rejectIfAny(CommandSpec spec, List<String> mistakes) {
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

  static ParameterException missingCommand(CommandSpec spec) {
    rejectIfAny(spec, List.of());
    String commands = String.join(", ", spec.subcommands().keySet());
    return new ParameterException(spec.commandLine(), "which command? " + commands);
  }

  /** Lets the parser go on after a mistake, so that all of them can be told at once. */
  private static void collectErrors(CommandLine commandLine) {
    commandLine.getCommandSpec().parser().collectErrors(true);
    commandLine.getSubcommands().values().forEach(Complaints::collectErrors);
  }

  private static int usage(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    print(command, mistake.getMessage().lines().toList());
    command.getErr().printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private static int failed(CommandLine command, Exception failure) {
    print(command, List.of(explain(failure)));
    return ExitCode.SOFTWARE;
  }

  private static void print(CommandLine command, List<String> lines) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    lines.forEach(line -> err.println(name + ": " + line));
  }

  private static String explain(Exception failure) {
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or directory";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (failure instanceof KafkaException && failure.getCause() instanceof ConfigException cause) {
      return firstLine(cause);
    }
    boolean speaksForItself =
        failure instanceof KafkaException
            || failure instanceof IOException
            || failure instanceof Refusal;
    return speaksForItself ? firstLine(failure) : firstLine(failure.toString());
  }

  private static String firstLine(Exception failure) {
    return firstLine(String.valueOf(failure.getMessage()));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** A command could not do what it was asked to; the message says why. */
  static final class Refusal extends RuntimeException {
    Refusal(String message) {
      super(message);
    }
  }
}
