package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.Status;
import io.spinboard.campaigns.cli.store.StatusRow;
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

/** Removes a campaign as if it had never been. */
@Command(
    name = "remove",
    description =
        "Removes a campaign with its prizes and standings, unless they are final; see also 'end'.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = "  ./spinboard campaigns remove 7",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class RemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The campaign.")
  private int id;

  @Mixin private final DatabaseOptions database;

  RemoveCommand(DatabaseOptions database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    CommandErrors.throwIfAny(spec, database.validate());
    StatusRow removed =
        new CampaignDatabase(database)
            .transaction(
                tables -> {
                  StatusRow campaign = tables.published().status(id);
                  if (campaign.status() == Status.FINAL) {
                    throw new CommandException(
                        "campaign %d is final, so that its standings stay".formatted(id));
                  }
                  tables.remove(id);
                  return campaign;
                });
    spec.commandLine()
        .getOut()
        .printf("removed campaign %d (%s)%n", id, Excerpt.of(removed.name()));
    return ExitCode.OK;
  }
}
