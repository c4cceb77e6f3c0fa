package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.Place;
import io.spinboard.campaigns.cli.store.StatusRow;
import io.spinboard.campaigns.cli.text.DefinitionText;
import io.spinboard.campaigns.cli.text.StandingsTable;
import io.spinboard.campaigns.cli.text.Words;
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

/** Shows a campaign. */
@Command(
    name = "show",
    description = "Shows what a campaign is like, how far it is, and who leads.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  ./spinboard campaigns show 7", "  ./spinboard campaigns show 7 --scope recent"},
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ShowCommand implements Callable<Integer> {
  private static final String WHOLE = "campaign";
  private static final List<String> SCOPES = List.of(WHOLE, "recent");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The campaign.")
  private int id;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description =
          "Whose board: campaign for the whole of it, or recent for the latest event time. Default:"
              + " campaign.")
  private String scope = WHOLE;

  @Mixin private final DatabaseOptions database;

  ShowCommand(DatabaseOptions database) {
    this.database = database;
  }

  /**
   * All that there is to show.
   *
   * @param promotion what it is like
   * @param status how far it is
   * @param places who leads
   */
  private record Shown(Promotion promotion, StatusRow status, List<Place> places) {}

  @Override
  public Integer call() {
    List<String> mistakes = new ArrayList<>();
    if (!SCOPES.contains(scope)) {
      mistakes.add("--scope: must be campaign or recent, not '%s'".formatted(scope));
    }
    mistakes.addAll(database.validate());
    CommandErrors.throwIfAny(spec, mistakes);
    tell(
        new CampaignDatabase(database)
            .snapshot(
                tables ->
                    new Shown(
                        tables.promotion(id),
                        tables.published().status(id),
                        tables.published().standings(id, scope))));
    return ExitCode.OK;
  }

  private void tell(Shown shown) {
    PrintWriter out = spec.commandLine().getOut();
    StatusRow status = shown.status();
    DefinitionText.lines(shown.promotion()).forEach(out::println);
    out.printf("  status   %s: %s%n", status.status().text(), status.status().words());
    if (status.problem() != null) {
      out.println("           " + status.problem());
    }
    if (status.sealedAt() != null) {
      out.println("           since " + status.sealedAt());
    }
    out.printf(
        "  so far   %s of %s, %s of whom may be ranked%n",
        HumanReadable.count(status.spins(), "counting spin"),
        HumanReadable.count(status.participants(), shown.promotion().campaign().subject().text()),
        Words.number(status.qualified()));
    DefinitionText.notes(shown.promotion()).forEach(out::println);
    out.println();
    board(shown.promotion().campaign(), shown.places()).forEach(out::println);
  }

  private List<String> board(Campaign campaign, List<Place> places) {
    if (!scope.equals(WHOLE) && !campaign.hasRecent()) {
      return List.of("it has no board over the latest event time; 'change --recent' gives it one");
    }
    return places.isEmpty()
        ? List.of("nobody is on the board")
        : StandingsTable.lines(campaign, places, scope.equals(WHOLE));
  }
}
