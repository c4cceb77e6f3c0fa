package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.store.CampaignBoardRow;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignStatusRow;
import io.spinboard.campaigns.cli.text.CampaignBoardTable;
import io.spinboard.campaigns.cli.text.CampaignDescription;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.text.HumanReadable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the rules, status and board of a campaign. */
@Command(
    name = "show",
    description = "Shows the rules, the status and the board of a campaign.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  ./spinboard campaigns show 7", "  ./spinboard campaigns show 7 --scope recent"},
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ShowCommand implements Callable<Integer> {
  private static final String CAMPAIGN = "campaign";
  private static final List<String> SCOPES = List.of(CAMPAIGN, "recent");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the campaign.")
  private int id;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description =
          "Which board: campaign for all of its spins, or recent for the latest ones. Default:"
              + " campaign.")
  private String scope = CAMPAIGN;

  @Mixin private final DatabaseOptions database;

  ShowCommand(DatabaseOptions database) {
    this.database = database;
  }

  /**
   * A snapshot of a campaign.
   *
   * @param board the selected board; empty if there is none
   */
  private record Shown(
      CampaignWithPrizes campaign, CampaignStatusRow status, List<CampaignBoardRow> board) {}

  @Override
  public Integer call() {
    List<String> errors = new ArrayList<>();
    if (!SCOPES.contains(scope)) {
      errors.add("--scope: must be campaign or recent, not '%s'".formatted(scope));
    }
    errors.addAll(database.validate());
    CommandErrors.throwIfAny(spec, errors);
    print(
        new CampaignDatabase(database)
            .snapshot(
                repository ->
                    new Shown(
                        repository.campaign(id),
                        repository.published().status(id),
                        repository.published().board(id, scope))));
    return ExitCode.OK;
  }

  private void print(Shown shown) {
    PrintWriter out = spec.commandLine().getOut();
    CampaignStatusRow status = shown.status();
    CampaignDescription.lines(shown.campaign()).forEach(out::println);
    out.printf("  status   %s: %s%n", status.status().text(), status.status().description());
    if (status.problem() != null) {
      out.println("           " + status.problem());
    }
    if (status.sealedAt() != null) {
      out.println("           since " + status.sealedAt());
    }
    out.printf(
        "  so far   %s of %s, %s qualified%n",
        HumanReadable.count(status.spins(), "counting spin"),
        HumanReadable.count(status.participants(), shown.campaign().campaign().subject().text()),
        CampaignFormat.number(status.qualified()));
    CampaignDescription.warnings(shown.campaign()).forEach(out::println);
    out.println();
    board(shown.campaign().campaign(), shown.board()).forEach(out::println);
  }

  private List<String> board(Campaign campaign, List<CampaignBoardRow> rows) {
    if (!scope.equals(CAMPAIGN) && !campaign.hasRecent()) {
      return List.of(
          "this campaign has no recent board; add one with 'campaigns change %s --recent PT10M'"
              .formatted(id));
    }
    return rows.isEmpty()
        ? List.of("the board is empty")
        : CampaignBoardTable.lines(campaign, rows, scope.equals(CAMPAIGN));
  }
}
