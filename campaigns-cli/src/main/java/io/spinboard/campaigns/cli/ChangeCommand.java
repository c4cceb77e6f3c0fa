package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.rules.RuleOptions;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignRepository;
import io.spinboard.campaigns.cli.text.CampaignDescription;
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
      "Changes the given rules of a campaign and keeps the others.",
      "A change of start, games, subject, scoring or minimum stake restarts counting, because"
          + " different spins count. --prize replaces all prizes."
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
  /** How long the pipeline may take to load a change. */
  private static final Duration LOAD_TIME = Duration.ofSeconds(10);

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the campaign.")
  private int id;

  @Mixin private final RuleOptions rules = new RuleOptions();
  @Mixin private final DatabaseOptions database;

  ChangeCommand(DatabaseOptions database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A committed change.
   *
   * @param before the campaign before the change
   * @param after the campaign after the change
   */
  private record Change(CampaignWithPrizes before, CampaignWithPrizes after) {
    boolean affectsCounting() {
      return before.campaign().revision() != after.campaign().revision();
    }

    boolean affectsOnlyTheEnd() {
      Campaign from = before.campaign();
      Campaign to = after.campaign();
      return from.startsAtMicros() == to.startsAtMicros()
          && Objects.equals(from.gameIds(), to.gameIds())
          && from.subject() == to.subject()
          && from.scoring() == to.scoring()
          && from.minStake() == to.minStake();
    }

    long earlierEndMicros() {
      return Math.min(before.campaign().endsAtMicros(), after.campaign().endsAtMicros());
    }
  }

  @Override
  public Integer call() {
    Instant now = clock.instant();
    List<String> errors = new ArrayList<>(rules.validate(now));
    if (!rules.areGiven()) {
      errors.add("nothing to change: give at least one option, such as --name 'Spring sprint'");
    }
    errors.addAll(database.validate());
    CommandErrors.throwIfAny(spec, errors);
    Change change =
        new CampaignDatabase(database).transaction(repository -> change(repository, now));
    print(change, TimeText.micros(now.plus(LOAD_TIME)));
    return ExitCode.OK;
  }

  private Change change(CampaignRepository repository, Instant now) throws SQLException {
    repository.lock(id);
    CampaignWithPrizes before = repository.campaign(id);
    List<String> errors = new ArrayList<>();
    CampaignWithPrizes after = rules.change(before, now, errors);
    CommandErrors.throwIfAny(spec, errors);
    repository.change(before, after);
    return new Change(before, repository.campaign(id));
  }

  private void print(Change change, long loadedMicros) {
    PrintWriter out = spec.commandLine().getOut();
    out.print("changed ");
    CampaignDescription.lines(change.after()).forEach(out::println);
    out.println("It takes effect within 10 s.");
    if (change.affectsCounting()) {
      effectOnCounting(change, loadedMicros).forEach(out::println);
    }
    CampaignDescription.warnings(change.after()).forEach(out::println);
  }

  /**
   * Describes what happens to spins that were already counted.
   *
   * @param loadedMicros when the pipeline has loaded the change at the latest
   */
  private static List<String> effectOnCounting(Change change, long loadedMicros) {
    if (!change.affectsOnlyTheEnd()) {
      return List.of(
          "Different spins count now, so counting restarts. After the end of the campaign,",
          "run './spinboard pipeline --input=RECORDING' to add the spins from before the change.");
    }
    return change.earlierEndMicros() > loadedMicros
        ? List.of("Only the end has changed, so counted spins are kept.")
        : List.of(
            "Spins after the earlier of both ends may already have arrived. The standings are incomplete",
            "until you run './spinboard pipeline --input=RECORDING'.");
  }
}
