package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.Subject;
import io.spinboard.campaigns.cli.explain.Explanation;
import io.spinboard.campaigns.cli.explain.PublishedBoardText;
import io.spinboard.campaigns.cli.rules.CampaignSelection;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.spins.RecordingSpinInput;
import io.spinboard.campaigns.cli.spins.SpinInput;
import io.spinboard.campaigns.cli.spins.TopicSpinInput;
import io.spinboard.campaigns.cli.store.CampaignDatabase;
import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.CommandException;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.kafka.TopicOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains the rank of a player or team in a campaign. */
@Command(
    name = "explain",
    description = {
      "Explains why a player or team has its rank in a campaign, or none: which of its spins count,"
          + " which do not and why, and who is next above and below.",
      "Spins are read from recordings if given, otherwise from the topic up to its current end."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard campaigns explain --campaign 7 --player 104",
      "  ./spinboard campaigns explain --campaign 7 --team 12 --all \\",
      "      --recording spins.jsonl.zst",
      "  ./spinboard campaigns explain --rules net.properties --player 104 \\",
      "      --recording spins.jsonl.zst"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ExplainCommand implements Callable<Integer> {
  private final InstantSource clock;
  private final boolean terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--campaign",
      paramLabel = "ID",
      description = "Id of a campaign in the database.")
  private Integer campaign;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Instead of --campaign: a rule file, as for 'campaigns check'.")
  private Path rules;

  @Option(names = "--player", paramLabel = "ID", description = "The player to explain.")
  private Integer player;

  @Option(
      names = "--team",
      paramLabel = "ID",
      description = "The team to explain, if the campaign ranks teams.")
  private Integer team;

  @Option(names = "--all", description = "List all spins instead of a selection.")
  private boolean all;

  @Option(
      names = "--recording",
      paramLabel = "FILE",
      description =
          "A recording made with 'spinboard record', also if compressed. Repeatable; read in the"
              + " given order.")
  private List<Path> recordings = new ArrayList<>();

  @Mixin private final TopicOptions connection;

  @Option(
      names = "--consumer-config",
      paramLabel = "FILE",
      description = "Properties file for the Kafka client (SASL, TLS, ...).")
  private Path consumerConfig;

  @Mixin private final DatabaseOptions database;

  ExplainCommand(
      Map<String, String> environment,
      DatabaseOptions database,
      InstantSource clock,
      boolean terminal) {
    this.connection = new TopicOptions(environment);
    this.database = database;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CampaignSelection selection =
        new CampaignSelection(
            campaign == null ? List.of() : List.of(campaign),
            rules == null ? List.of() : List.of(rules),
            clock.instant());
    CommandErrors.throwIfAny(spec, validate(selection));
    SpinInput spins = spins();
    spins.check();
    CampaignWithPrizes explained =
        CampaignLoader.load(selection, database).values().stream().findFirst().orElseThrow();
    requireSubject(explained);
    explain(explained, spins);
    return ExitCode.OK;
  }

  private List<String> validate(CampaignSelection selection) {
    UsageErrors errors = new UsageErrors();
    errors.atMostOne("--campaign", campaign, "--rules", rules);
    errors.atMostOne("--player", player, "--team", team);
    List<String> lines = new ArrayList<>(selection.errors());
    lines.addAll(errors.lines());
    if (player == null && team == null) {
      lines.add("--player or --team: one is required, such as --player 104");
    }
    if (campaign != null) {
      lines.addAll(database.validate());
    }
    if (recordings.isEmpty()) {
      lines.addAll(connection.validate("--consumer-config", consumerConfig));
    }
    return lines;
  }

  private SpinInput spins() {
    PrintWriter err = spec.commandLine().getErr();
    if (!recordings.isEmpty()) {
      return new RecordingSpinInput(recordings, err, terminal);
    }
    connection.warnIfOverridden(err);
    return new TopicSpinInput(connection, err, terminal);
  }

  private void requireSubject(CampaignWithPrizes explained) {
    Subject subject = explained.campaign().subject();
    Integer id = subject == Subject.PLAYER ? player : team;
    if (id == null) {
      throw new CommandException(
          "--%s: required because this campaign ranks %ss, not %ss"
              .formatted(
                  subject.text(),
                  subject.text(),
                  (subject == Subject.PLAYER ? Subject.TEAM : Subject.PLAYER).text()));
    }
  }

  private void explain(CampaignWithPrizes explained, SpinInput spins) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int subjectId = explained.campaign().subject() == Subject.PLAYER ? player : team;
    Explanation explanation = new Explanation(explained, subjectId, all);
    List<String> lines;
    try {
      lines = explanation.explain(spins);
    } catch (OutOfMemoryError tooManyIds) {
      throw new CommandException(
          "out of memory: too many players or spin ids; retry with JAVA_TOOL_OPTIONS=-Xmx8g");
    }
    lines.forEach(out::println);
    if (campaign != null) {
      out.println(published(explained, subjectId, explanation));
    }
  }

  /** If the database has become unreachable, the explanation is still complete. */
  private String published(CampaignWithPrizes explained, int subjectId, Explanation explanation) {
    try {
      return new CampaignDatabase(database)
          .snapshot(
              repository ->
                  new PublishedBoardText(
                      explained.campaign(),
                      repository.published().status(campaign),
                      repository.published().board(campaign, "campaign"),
                      subjectId))
          .line(explanation.rank(), explanation.standing());
    } catch (CommandException unreachable) {
      return "Could not compare with the published board: " + unreachable.getMessage();
    }
  }
}
