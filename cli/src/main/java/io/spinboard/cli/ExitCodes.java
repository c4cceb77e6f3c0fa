package io.spinboard.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** Documents the exit codes of the tools in their help. */
public final class ExitCodes {
  private static final Map<String, String> MEANINGS =
      new TreeMap<>(Map.of("0", "success", "1", "failure", "2", "invalid usage"));

  private ExitCodes() {}

  /** Adds the exit codes to the help of a command and of all its subcommands. */
  public static void addToHelp(CommandLine commandLine) {
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(MEANINGS);
    commandLine.getSubcommands().values().forEach(ExitCodes::addToHelp);
  }
}
