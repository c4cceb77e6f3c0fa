package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignStatus;
import io.spinboard.campaigns.cli.store.CampaignStatusRow;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.CommandException;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.events.Excerpt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes a campaign that is not final. */
@Command(
    name = "remove",
    description =
        "Deletes a campaign with its prizes and standings. Final campaigns cannot be removed.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  ./spinboard campaigns remove 7",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class RemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the campaign.")
  private int id;

  @Mixin private final DatabaseOptions database;

  RemoveCommand(DatabaseOptions database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    CommandErrors.throwIfAny(spec, database.validate());
    CampaignStatusRow removed =
        new CampaignDatabase(database)
            .transaction(
                repository -> {
                  CampaignStatusRow campaign = repository.published().status(id);
                  if (campaign.status() == CampaignStatus.FINAL) {
                    throw new CommandException(
                        "campaign %s is final and cannot be removed".formatted(id));
                  }
                  repository.remove(id);
                  return campaign;
                });
    spec.commandLine()
        .getOut()
        .printf("removed campaign %s (%s)%n", id, Excerpt.of(removed.name()));
    return ExitCode.OK;
  }
}
