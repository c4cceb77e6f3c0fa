package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignStatus;
import io.spinboard.campaigns.cli.store.CampaignStatusRow;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.text.TextTable;
import io.spinboard.events.Excerpt;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists campaigns. */
@Command(
    name = "list",
    description = "Lists campaigns with their status.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns list",
      "  ./spinboard campaigns list --status provisional,incomplete"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "Only campaigns with this status: waiting, provisional, final, incomplete or invalid."
              + " Repeatable or separated by commas. Default: all.")
  private List<String> statuses = new ArrayList<>();

  @Mixin private final DatabaseOptions database;

  ListCommand(DatabaseOptions database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    List<String> errors = new ArrayList<>();
    for (String status : statuses) {
      if (CampaignStatus.of(status).isEmpty()) {
        errors.add("--status: must be one of %s, not '%s'".formatted(statusNames(), status));
      }
    }
    errors.addAll(database.validate());
    CommandErrors.throwIfAny(spec, errors);
    List<CampaignStatusRow> rows =
        new CampaignDatabase(database)
            .snapshot(repository -> repository.published().statuses()).stream()
                .filter(row -> statuses.isEmpty() || statuses.contains(row.status().text()))
                .toList();
    print(rows);
    return ExitCode.OK;
  }

  private static String statusNames() {
    return Arrays.stream(CampaignStatus.values())
        .map(CampaignStatus::text)
        .collect(Collectors.joining(", "));
  }

  private void print(List<CampaignStatusRow> rows) {
    PrintWriter out = spec.commandLine().getOut();
    if (rows.isEmpty()) {
      out.println(statuses.isEmpty() ? "no campaigns" : "no campaigns with this status");
      return;
    }
    TextTable table =
        new TextTable(
            "id", "name", "status", "starts", "ends", "spins", "participants", "qualified");
    for (CampaignStatusRow row : rows) {
      table.add(
          List.of(
              String.valueOf(row.id()),
              Excerpt.of(row.name()),
              row.status().text(),
              TimeText.format(row.startsAtMicros()),
              TimeText.format(row.endsAtMicros()),
              CampaignFormat.number(row.spins()),
              CampaignFormat.number(row.participants()),
              CampaignFormat.number(row.qualified())));
    }
    table.lines().forEach(out::println);
    rows.stream()
        .filter(row -> row.problem() != null)
        .map(row -> "campaign %s is invalid: %s".formatted(row.id(), row.problem()))
        .forEach(out::println);
  }
}
