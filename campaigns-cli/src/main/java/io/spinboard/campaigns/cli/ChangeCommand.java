package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.rules.RuleOptions;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignTables;
import io.spinboard.campaigns.cli.text.DefinitionText;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
      "With another start, other games, subject, scoring or minimum stake, other spins count, so that"
          + " counting begins anew. Prizes are replaced as a whole."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns change 7 --board-size 100 --prize 1=500,2-100=10",
      "  ./spinboard campaigns change 7 --games all --prize none"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ChangeCommand implements Callable<Integer> {
  /** How long it may take until the pipeline knows of a change. */
  private static final Duration NOTICE = Duration.ofSeconds(10);

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

    boolean isOnlyOfTheEnd() {
      Campaign before = was.campaign();
      Campaign after = is.campaign();
      return before.startsAtMicros() == after.startsAtMicros()
          && Objects.equals(before.gameIds(), after.gameIds())
          && before.subject() == after.subject()
          && before.scoring() == after.scoring()
          && before.minStake() == after.minStake();
    }

    long earlierEndMicros() {
      return Math.min(was.campaign().endsAtMicros(), is.campaign().endsAtMicros());
    }
  }

  @Override
  public Integer call() {
    Instant now = clock.instant();
    List<String> mistakes = new ArrayList<>(rules.mistakes(now));
    if (!rules.areGiven()) {
      mistakes.add("nothing is to be changed; say what, such as --name 'Spring sprint'");
    }
    mistakes.addAll(database.validate());
    CommandErrors.throwIfAny(spec, mistakes);
    Change change = new CampaignDatabase(database).transaction(tables -> change(tables, now));
    tell(change, TimeText.micros(now.plus(NOTICE)));
    return ExitCode.OK;
  }

  private Change change(CampaignTables tables, Instant now) throws SQLException {
    tables.lock(id);
    Promotion was = tables.promotion(id);
    List<String> mistakes = new ArrayList<>();
    Promotion wanted = rules.change(was, now, mistakes);
    CommandErrors.throwIfAny(spec, mistakes);
    tables.change(was, wanted);
    return new Change(was, tables.promotion(id));
  }

  private void tell(Change change, long knownMicros) {
    PrintWriter out = spec.commandLine().getOut();
    out.print("changed ");
    DefinitionText.lines(change.is()).forEach(out::println);
    out.println("It takes effect within 10 s.");
    if (change.isOfCounting()) {
      counting(change, knownMicros).forEach(out::println);
    }
    DefinitionText.notes(change.is()).forEach(out::println);
  }

  /**
   * What becomes of spins that were counted.
   *
   * @param knownMicros when the pipeline knows of the change at the latest
   */
  private static List<String> counting(Change change, long knownMicros) {
    if (!change.isOnlyOfTheEnd()) {
      return List.of(
          "Other spins count now, so that counting begins anew if some were counted already;",
          "when it is over, './spinboard pipeline --input=RECORDING' fills in those from before.");
    }
    return change.earlierEndMicros() > knownMicros
        ? List.of("Only the end has moved: what was counted stays.")
        : List.of(
            "Spins past the earlier one of both ends may have come already, so that standings are"
                + " incomplete",
            "until './spinboard pipeline --input=RECORDING' has counted them.");
  }
}
