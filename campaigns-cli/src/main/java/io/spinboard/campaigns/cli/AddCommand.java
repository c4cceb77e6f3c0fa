package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.rules.RuleOptions;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.text.CampaignDescription;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import java.io.PrintWriter;
import java.time.Instant;
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

/** Adds a campaign. */
@Command(
    name = "add",
    description = "Adds a campaign with its prizes. It takes effect within 10 s.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns add --name Sprint --starts +PT15S --ends +PT1H \\",
      "      --prize 1=500 --prize 2-5=100",
      "      the most points in an hour; 15 s leave the pipeline time to load it",
      "  ./spinboard campaigns add --name 'Big wins' --starts 2026-12-01T00:00:00Z \\",
      "      --ends 2026-12-08T00:00:00Z --games 1,2,3 --min-stake 50 \\",
      "      --scoring multiplier-max"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class AddCommand implements Callable<Integer> {
  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Id of the campaign. Default: the next free one.")
  private String id;

  @Mixin private final RuleOptions rules = new RuleOptions();
  @Mixin private final DatabaseOptions database;

  AddCommand(DatabaseOptions database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant now = clock.instant();
    List<String> errors = new ArrayList<>();
    CampaignWithPrizes campaign = rules.create(id, now, errors);
    errors.addAll(database.validate());
    CommandErrors.throwIfAny(spec, errors);
    CampaignWithPrizes added =
        new CampaignDatabase(database)
            .transaction(repository -> repository.campaign(repository.add(campaign)));
    PrintWriter out = spec.commandLine().getOut();
    out.print("added ");
    CampaignDescription.lines(added).forEach(out::println);
    out.println("It takes effect within 10 s.");
    CampaignDescription.warnings(added).forEach(out::println);
    if (added.campaign().startsAtMicros() < TimeText.micros(now)) {
      out.println(
          "note: it has already started; after its end, run './spinboard pipeline --input=RECORDING'"
              + " to add earlier spins");
    }
    return ExitCode.OK;
  }
}
