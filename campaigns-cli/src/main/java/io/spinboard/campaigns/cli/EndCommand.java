package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.cli.rules.RuleKey;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.campaigns.cli.store.CampaignTables;
import io.spinboard.campaigns.cli.store.Status;
import io.spinboard.campaigns.cli.store.StatusRow;
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
    description = "Ends a campaign that is on, earlier than planned.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns end 7",
      "  ./spinboard campaigns end 7 --at 2026-12-23T12:00:00Z"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class EndCommand implements Callable<Integer> {
  /** The pipeline should know before spins past the end arrive. */
  private static final Duration NOTICE = Duration.ofSeconds(15);

  /** How long it may take until the pipeline knows. */
  private static final Duration KNOWN = Duration.ofSeconds(10);

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The campaign.")
  private int id;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "The first moment at which spins no longer count: 2026-12-23T12:00:00Z, 'now', or +PT1H from"
              + " now. Default: 15 s from now, so that the pipeline knows before.")
  private String at;

  @Mixin private final DatabaseOptions database;

  EndCommand(DatabaseOptions database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant now = clock.instant();
    List<String> mistakes = new ArrayList<>();
    long atMicros = atMicros(now, mistakes);
    mistakes.addAll(database.validate());
    CommandErrors.throwIfAny(spec, mistakes);
    StatusRow ended =
        new CampaignDatabase(database)
            .transaction(tables -> end(tables, atMicros, TimeText.micros(now)));
    spec.commandLine()
        .getOut()
        .printf(
            "campaign %d (%s) ends at %s, which takes effect within 10 s%n",
            id, Excerpt.of(ended.name()), TimeText.of(atMicros));
    if (atMicros < TimeText.micros(now.plus(KNOWN))) {
      spec.commandLine()
          .getOut()
          .println(
              "note: spins past that may have been counted already, so that standings are incomplete"
                  + " until './spinboard pipeline --input=RECORDING' has counted them");
    }
    return ExitCode.OK;
  }

  private long atMicros(Instant now, List<String> mistakes) {
    try {
      return at == null ? TimeText.read("+" + NOTICE, now) : TimeText.read(at.strip(), now);
    } catch (IllegalArgumentException unreadable) {
      mistakes.add("--at: must be %s, not '%s'".formatted(RuleKey.ENDS.rule(), at));
      return 0;
    }
  }

  private StatusRow end(CampaignTables tables, long atMicros, long nowMicros) throws SQLException {
    tables.lock(id);
    StatusRow campaign = tables.published().status(id);
    String starts = TimeText.of(campaign.startsAtMicros());
    String ends = TimeText.of(campaign.endsAtMicros());
    refuseIf(campaign.status() == Status.FINAL, "campaign %d is final".formatted(id));
    refuseIf(
        campaign.endsAtMicros() <= nowMicros,
        "campaign %d has ended already, at %s".formatted(id, ends));
    refuseIf(
        campaign.startsAtMicros() > nowMicros,
        "campaign %d has not started, which it does at %s; './spinboard campaigns remove %d' does away with it"
            .formatted(id, starts, id));
    refuseIf(
        atMicros <= campaign.startsAtMicros(),
        "--at: must be later than the start of campaign %d, %s".formatted(id, starts));
    refuseIf(
        atMicros > campaign.endsAtMicros(),
        "--at: must not be later than the end of campaign %d, %s; './spinboard campaigns change %d --ends %s' puts it off"
            .formatted(id, ends, id, TimeText.of(atMicros)));
    tables.end(id, atMicros);
    return campaign;
  }

  private static void refuseIf(boolean holds, String words) {
    if (holds) {
      throw new CommandException(words);
    }
  }
}
