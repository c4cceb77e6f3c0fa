package io.spinboard.generator;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script that makes bash or zsh complete the commands when Tab is pressed, and the"
          + " options of generate, watch and topics.",
      "Read by the shell that you type in, it holds until that shell ends; a line in ~/.bashrc or"
          + " ~/.zshrc makes it last."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(./spinboard completion)",
      "  ./spinboard completion > ~/.spinboard-completion",
      "  echo 'source ~/.spinboard-completion' >> ~/.bashrc"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {
  /** What stands in a script that a shell runs must be harmless there. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      description = "Names of further commands to complete. The launcher gives all that it has.")
  private List<String> others = new ArrayList<>();

  @Override
  public Integer call() {
    Complaints.rejectIfAny(spec, mistakes());
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(spec.root().name(), everything()));
    out.flush();
    return ExitCode.OK;
  }

  private List<String> mistakes() {
    return others.stream()
        .filter(name -> !NAME.matcher(name).matches())
        .map("COMMAND: '%s' is no name of a command"::formatted)
        .toList();
  }

  /** The commands that there are here, and the others by name only. */
  private CommandLine everything() {
    CommandLine commandLine = GeneratorCli.commandLine(Map.of(), false);
    others.stream()
        .distinct()
        .filter(name -> !commandLine.getSubcommands().containsKey(name))
        .forEach(name -> commandLine.addSubcommand(name, CommandSpec.create()));
    return commandLine;
  }
}
