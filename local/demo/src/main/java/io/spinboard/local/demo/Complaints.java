package io.spinboard.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Tells users in plain lines what went wrong, and the shell by the exit code. */
final class Complaints {
  private Complaints() {}

  static void installOn(CommandLine commandLine) {
    for (CommandLine command : commandLine.getSubcommands().values()) {
      // The parser goes on after a mistake, so that all of them can be told at once.
      command.getCommandSpec().parser().collectErrors(true);
    }
    commandLine.setParameterExceptionHandler((mistake, args) -> usage(mistake));
    commandLine.setExecutionExceptionHandler((failure, command, parsed) -> end(command, failure));
  }

  /** Ends a command that was used wrongly, with what the parser and the command itself found. */
  static void rejectIfAny(CommandSpec spec, List<String> mistakes) {
    List<String> all = new ArrayList<>();
    spec.commandLine().getParseResult().errors().forEach(error -> all.add(error.getMessage()));
    all.addAll(mistakes);
    if (!all.isEmpty()) {
      throw new ParameterException(spec.commandLine(), String.join("\n", all));
    }
  }

  private static int usage(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    mistake.getMessage().lines().forEach(line -> err.println(name + ": " + line));
    err.printf("Try '%s --help'.%n", name);
    return ExitCode.USAGE;
  }

  private static int end(CommandLine command, Exception failure) {
    if (failure instanceof InterruptedException) {
      command.getErr().println("Stopped while starting; nothing is left running.");
      return ExitCode.SOFTWARE;
    }
    command
        .getErr()
        .println(command.getCommandSpec().qualifiedName() + ": " + firstLine(explain(failure)));
    return ExitCode.SOFTWARE;
  }

  private static String explain(Exception failure) {
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    boolean speaksForItself = failure instanceof DemoException || failure instanceof IOException;
    return speaksForItself && failure.getMessage() != null
        ? failure.getMessage()
        : failure.toString();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
