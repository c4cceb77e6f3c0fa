package io.spinboard.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** What the exit codes of the tools mean. */
public final class ExitCodes {
  private static final Map<String, String> MEANINGS =
      new TreeMap<>(Map.of("0", "all went well", "1", "it failed", "2", "it was used wrongly"));

  private ExitCodes() {}

  /** Tells them in the help of a command and its subcommands, the same ones for every command. */
  public static void explainIn(CommandLine commandLine) {
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(MEANINGS);
    commandLine.getSubcommands().values().forEach(ExitCodes::explainIn);
  }
}
