package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.check.Check;
import io.spinboard.campaigns.cli.rules.RuleSets;
import io.spinboard.campaigns.cli.spins.RecordedSpins;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.CommandException;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries campaigns out on recordings. */
@Command(
    name = "check",
    description = {
      "Counts recordings by the rules of campaigns, side by side, before they go live.",
      "A file of rules has a line for each option of 'campaigns add', such as scoring=net or"
          + " prize=1=500,2-5=100. What it leaves out is as usual; without times, all spins are"
          + " within them. With files only, no database is needed."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns check --campaign 7 --recording spins.jsonl.zst",
      "  ./spinboard campaigns check --rules win.properties --rules net.properties \\",
      "      --recording monday.jsonl.gz --recording tuesday.jsonl.gz",
      "      who leads by one and by the other, and who would move"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class CheckCommand implements Callable<Integer> {
  private final InstantSource clock;
  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--recording",
      paramLabel = "FILE",
      description =
          "What was recorded with 'spinboard record', also .gz and .zst. Repeatable, in this order.")
  private List<Path> recordings = new ArrayList<>();

  @Option(
      names = "--campaign",
      paramLabel = "ID",
      description = "A campaign of the database. Repeatable.")
  private List<Integer> campaigns = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "A campaign in a properties file. Repeatable.")
  private List<Path> rules = new ArrayList<>();

  @Mixin private final DatabaseOptions database;

  CheckCommand(DatabaseOptions database, InstantSource clock, boolean terminal) {
    this.database = database;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RuleSets ruleSets = new RuleSets(campaigns, rules, clock.instant());
    List<String> mistakes = new ArrayList<>(ruleSets.mistakes());
    if (recordings.isEmpty()) {
      mistakes.add("--recording: is missing; must be a file such as spins.jsonl.zst");
    }
    if (!campaigns.isEmpty()) {
      mistakes.addAll(database.validate());
    }
    CommandErrors.throwIfAny(spec, mistakes);
    RecordedSpins spins = new RecordedSpins(recordings, spec.commandLine().getErr(), terminal);
    spins.check();
    Check check = new Check(Promotions.of(ruleSets, database));
    try {
      check.count(spins).forEach(spec.commandLine().getOut()::println);
    } catch (OutOfMemoryError tooMany) {
      throw new CommandException(
          "there are too many players or spin ids for the memory that Java has; try"
              + " JAVA_TOOL_OPTIONS=-Xmx8g");
    }
    return ExitCode.OK;
  }
}
