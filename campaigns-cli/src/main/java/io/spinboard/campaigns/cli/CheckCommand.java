package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.check.RulesComparison;
import io.spinboard.campaigns.cli.rules.CampaignSelection;
import io.spinboard.campaigns.cli.spins.RecordingSpinInput;
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

/** Tries out the rules of campaigns on recordings. */
@Command(
    name = "check",
    description = {
      "Counts recordings under the rules of several campaigns and compares the boards.",
      "A rule file has a line for each option of 'campaigns add', such as scoring=net or"
          + " prize=1=500,2-5=100. Missing options have their defaults; without times, spins of any"
          + " time count. Rule files need no database."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns check --campaign 7 --recording spins.jsonl.zst",
      "  ./spinboard campaigns check --rules win.properties --rules net.properties \\",
      "      --recording monday.jsonl.gz --recording tuesday.jsonl.gz",
      "      compares the boards of two scorings"
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
          "A recording made with 'spinboard record', also if compressed. Repeatable; read in the"
              + " given order.")
  private List<Path> recordings = new ArrayList<>();

  @Option(
      names = "--campaign",
      paramLabel = "ID",
      description = "Id of a campaign in the database. Repeatable.")
  private List<Integer> campaigns = new ArrayList<>();

  @Option(names = "--rules", paramLabel = "FILE", description = "A rule file. Repeatable.")
  private List<Path> rules = new ArrayList<>();

  @Mixin private final DatabaseOptions database;

  CheckCommand(DatabaseOptions database, InstantSource clock, boolean terminal) {
    this.database = database;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CampaignSelection selection = new CampaignSelection(campaigns, rules, clock.instant());
    List<String> errors = new ArrayList<>(selection.errors());
    if (recordings.isEmpty()) {
      errors.add("--recording: required; must be a file such as spins.jsonl.zst");
    }
    if (!campaigns.isEmpty()) {
      errors.addAll(database.validate());
    }
    CommandErrors.throwIfAny(spec, errors);
    RecordingSpinInput spins =
        new RecordingSpinInput(recordings, spec.commandLine().getErr(), terminal);
    spins.check();
    RulesComparison comparison = new RulesComparison(CampaignLoader.load(selection, database));
    try {
      comparison.report(spins).forEach(spec.commandLine().getOut()::println);
    } catch (OutOfMemoryError tooManyIds) {
      throw new CommandException(
          "out of memory: too many players or spin ids; retry with JAVA_TOOL_OPTIONS=-Xmx8g");
    }
    return ExitCode.OK;
  }
}
