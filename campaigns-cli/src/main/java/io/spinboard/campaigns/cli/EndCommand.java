package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.RuleKey;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignRepository;
import io.spinboard.campaigns.cli.store.CampaignStatus;
import io.spinboard.campaigns.cli.store.CampaignStatusRow;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.CommandException;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.events.Excerpt;
import java.sql.SQLException;
import java.time.Duration;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a campaign earlier than planned. */
@Command(
    name = "end",
    description = "Ends a running campaign earlier than planned.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns end 7",
      "  ./spinboard campaigns end 7 --at 2026-12-23T12:00:00Z"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class EndCommand implements Callable<Integer> {
  /** The default: long enough for the pipeline to load the change before the end. */
  private static final Duration DEFAULT_DELAY = Duration.ofSeconds(15);

  /** How long the pipeline may take to load a change. */
  private static final Duration LOAD_TIME = Duration.ofSeconds(10);

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the campaign.")
  private int id;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "The event time from which spins no longer count: 2026-12-23T12:00:00Z, 'now', or +PT1H"
              + " from now. Default: 15 s from now, which leaves the pipeline time to load it.")
  private String at;

  @Mixin private final DatabaseOptions database;

  EndCommand(DatabaseOptions database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant now = clock.instant();
    List<String> errors = new ArrayList<>();
    long atMicros = atMicros(now, errors);
    errors.addAll(database.validate());
    CommandErrors.throwIfAny(spec, errors);
    CampaignStatusRow ended =
        new CampaignDatabase(database)
            .transaction(repository -> end(repository, atMicros, TimeText.micros(now)));
    spec.commandLine()
        .getOut()
        .printf(
            "campaign %s (%s) ends at %s; this takes effect within 10 s%n",
            id, Excerpt.of(ended.name()), TimeText.format(atMicros));
    if (atMicros < TimeText.micros(now.plus(LOAD_TIME))) {
      spec.commandLine()
          .getOut()
          .println(
              "note: spins after that may already have been counted; the standings are incomplete"
                  + " until you run './spinboard pipeline --input=RECORDING'");
    }
    return ExitCode.OK;
  }

  private long atMicros(Instant now, List<String> errors) {
    try {
      return at == null
          ? TimeText.parse("+" + DEFAULT_DELAY, now)
          : TimeText.parse(at.strip(), now);
    } catch (IllegalArgumentException invalid) {
      errors.add("--at: must be %s, not '%s'".formatted(RuleKey.ENDS.rule(), at));
      return 0;
    }
  }

  private CampaignStatusRow end(CampaignRepository repository, long atMicros, long nowMicros)
      throws SQLException {
    repository.lock(id);
    CampaignStatusRow campaign = repository.published().status(id);
    String starts = TimeText.format(campaign.startsAtMicros());
    String ends = TimeText.format(campaign.endsAtMicros());
    rejectIf(
        campaign.status() == CampaignStatus.FINAL,
        "campaign %s is final and cannot be changed".formatted(id));
    rejectIf(
        campaign.endsAtMicros() <= nowMicros,
        "campaign %s already ended at %s".formatted(id, ends));
    rejectIf(
        campaign.startsAtMicros() > nowMicros,
        "campaign %s does not start before %s; to delete it, run './spinboard campaigns remove %s'"
            .formatted(id, starts, id));
    rejectIf(
        atMicros <= campaign.startsAtMicros(),
        "--at: must be later than the start of campaign %s, %s".formatted(id, starts));
    rejectIf(
        atMicros > campaign.endsAtMicros(),
        "--at: must not be later than the end of campaign %s, %s; to extend it, run './spinboard campaigns change %s --ends %s'"
            .formatted(id, ends, id, TimeText.format(atMicros)));
    repository.end(id, atMicros);
    return campaign;
  }

  private static void rejectIf(boolean invalid, String message) {
    if (invalid) {
      throw new CommandException(message);
    }
  }
}
