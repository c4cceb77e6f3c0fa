package io.spinboard.generator;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a shell script that completes commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a bash and zsh completion script for all commands, and for the options of generate,"
          + " watch and topics.",
      "Source it in the current shell; source it in ~/.bashrc or ~/.zshrc to make it permanent."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(./spinboard completion)",
      "  ./spinboard completion > ~/.spinboard-completion",
      "  echo 'source ~/.spinboard-completion' >> ~/.bashrc"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class CompletionCommand implements Callable<Integer> {
  /** Excludes names that a shell could execute. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      description =
          "Names of further commands to complete. The launcher passes all of its commands.")
  private List<String> others = new ArrayList<>();

  @Override
  public Integer call() {
    CommandErrors.throwIfAny(spec, mistakes());
    PrintWriter out = spec.commandLine().getOut();
    out.print(script());
    out.flush();
    return ExitCode.OK;
  }

  private List<String> mistakes() {
    return others.stream()
        .filter(name -> !NAME.matcher(name).matches())
        .map("COMMAND: '%s' is not a valid command name"::formatted)
        .toList();
  }

  /**
   * Generates the script in the root locale: picocli formats numbers in the default locale, and
   * bash reads only ASCII digits.
   */
  private String script() {
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    try {
      return AutoComplete.bash(spec.root().name(), allCommands());
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, locale);
    }
  }

  /** The commands of this program, and the others by name only. */
  private CommandLine allCommands() {
    CommandLine commandLine = GeneratorCli.commandLine(Map.of(), false);
    others.stream()
        .distinct()
        .filter(name -> !commandLine.getSubcommands().containsKey(name))
        .forEach(name -> commandLine.addSubcommand(name, CommandSpec.create()));
    return commandLine;
  }
}
