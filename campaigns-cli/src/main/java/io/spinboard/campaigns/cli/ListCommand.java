package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.Status;
import io.spinboard.campaigns.cli.store.StatusRow;
import io.spinboard.campaigns.cli.text.Words;
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
    description = "Lists campaigns, and how far each of them is.",
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
          "Only those that are waiting, provisional, final, incomplete or invalid. Default: all.")
  private List<String> wanted = new ArrayList<>();

  @Mixin private final DatabaseOptions database;

  ListCommand(DatabaseOptions database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    List<String> mistakes = new ArrayList<>();
    for (String status : wanted) {
      if (Status.of(status).isEmpty()) {
        mistakes.add("--status: must be one of %s, not '%s'".formatted(known(), status));
      }
    }
    mistakes.addAll(database.validate());
    CommandErrors.throwIfAny(spec, mistakes);
    List<StatusRow> rows =
        new CampaignDatabase(database)
            .snapshot(tables -> tables.published().statuses()).stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.status().text()))
                .toList();
    tell(rows);
    return ExitCode.OK;
  }

  private static String known() {
    return Arrays.stream(Status.values()).map(Status::text).collect(Collectors.joining(", "));
  }

  private void tell(List<StatusRow> rows) {
    PrintWriter out = spec.commandLine().getOut();
    if (rows.isEmpty()) {
      out.println(wanted.isEmpty() ? "there are no campaigns" : "there are no such campaigns");
      return;
    }
    TextTable table =
        new TextTable(
            "id", "name", "status", "starts", "ends", "spins", "participants", "qualified");
    for (StatusRow row : rows) {
      table.add(
          List.of(
              String.valueOf(row.id()),
              Excerpt.of(row.name()),
              row.status().text(),
              TimeText.of(row.startsAtMicros()),
              TimeText.of(row.endsAtMicros()),
              Words.number(row.spins()),
              Words.number(row.participants()),
              Words.number(row.qualified())));
    }
    table.lines().forEach(out::println);
    rows.stream()
        .filter(row -> row.problem() != null)
        .map(row -> "campaign %d is invalid: %s".formatted(row.id(), row.problem()))
        .forEach(out::println);
  }
}
