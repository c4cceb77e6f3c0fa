package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.rules.RuleOptions;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignTables;
import io.spinboard.campaigns.cli.text.DefinitionText;
import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import io.spinboard.cli.database.DatabaseOptions;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes a campaign that is not final. */
@Command(
    name = "change",
    description = {
      "Changes what is given of a campaign and leaves the rest as it is.",
      "With other times, games, subject, scoring or minimum stake, other spins count, so that"
          + " counting begins anew. Prizes are replaced as a whole."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns change 7 --board-size 100 --prize 1=500,2-100=10",
      "  ./spinboard campaigns change 7 --games all --prize none"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ChangeCommand implements Callable<Integer> {
  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The campaign.")
  private int id;

  @Mixin private final RuleOptions rules = new RuleOptions();
  @Mixin private final DatabaseOptions database;

  ChangeCommand(DatabaseOptions database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A change that has been made.
   *
   * @param was the campaign before
   * @param is the campaign after
   */
  private record Change(Promotion was, Promotion is) {
    boolean isOfCounting() {
      return was.campaign().revision() != is.campaign().revision();
    }
  }

  @Override
  public Integer call() {
    Instant now = clock.instant();
    List<String> mistakes = new ArrayList<>(rules.mistakes(now));
    if (!rules.areGiven()) {
      mistakes.add("nothing is to be changed; say what, such as --name 'Spring sprint'");
    }
    mistakes.addAll(database.mistakes());
    Complaints.rejectIfAny(spec, mistakes);
    Change change = new CampaignDatabase(database).transaction(tables -> change(tables, now));
    tell(change);
    return ExitCode.OK;
  }

  private Change change(CampaignTables tables, Instant now) throws SQLException {
    tables.lock(id);
    Promotion was = tables.promotion(id);
    List<String> mistakes = new ArrayList<>();
    Promotion wanted = rules.change(was, now, mistakes);
    Complaints.rejectIfAny(spec, mistakes);
    tables.change(was, wanted);
    return new Change(was, tables.promotion(id));
  }

  private void tell(Change change) {
    PrintWriter out = spec.commandLine().getOut();
    out.print("changed ");
    DefinitionText.lines(change.is()).forEach(out::println);
    out.println("It takes effect within 10 s.");
    if (change.isOfCounting()) {
      out.println(
          "Other spins count now, so that counting begins anew if some were counted already;");
      out.println("'./spinboard pipeline --input=RECORDING' fills in those from before.");
    }
    DefinitionText.notes(change.is()).forEach(out::println);
  }
}
