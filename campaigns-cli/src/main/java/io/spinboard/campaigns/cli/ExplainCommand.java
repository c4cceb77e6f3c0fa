package io.spinboard.campaigns.cli;

import io.spinboard.campaigns.Subject;
import io.spinboard.campaigns.cli.explain.Explanation;
import io.spinboard.campaigns.cli.explain.PublishedText;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.rules.RuleSets;
import io.spinboard.campaigns.cli.spins.RecordedSpins;
import io.spinboard.campaigns.cli.spins.Spins;
import io.spinboard.campaigns.cli.spins.TopicSpins;
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

/** Explains why somebody is where they are. */
@Command(
    name = "explain",
    description = {
      "Explains why a player or team is at a rank of a campaign, or at none: which spins count, which"
          + " do not and by which rule, who is ahead and why.",
      "Spins are read from recordings, or else from the topic, from its beginning to its present end."
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

  @Option(names = "--campaign", paramLabel = "ID", description = "A campaign of the database.")
  private Integer campaign;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Instead: a campaign in a properties file; see 'campaigns check'.")
  private Path rules;

  @Option(names = "--player", paramLabel = "ID", description = "The player to explain.")
  private Integer player;

  @Option(names = "--team", paramLabel = "ID", description = "Or the team, where teams compete.")
  private Integer team;

  @Option(names = "--all", description = "Tell every spin, and not only some.")
  private boolean all;

  @Option(
      names = "--recording",
      paramLabel = "FILE",
      description =
          "What was recorded with 'spinboard record', also .gz and .zst. Repeatable, in this order.")
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
    RuleSets ruleSets =
        new RuleSets(
            campaign == null ? List.of() : List.of(campaign),
            rules == null ? List.of() : List.of(rules),
            clock.instant());
    CommandErrors.throwIfAny(spec, mistakes(ruleSets));
    Spins spins = spins();
    spins.check();
    Promotion promotion =
        Promotions.of(ruleSets, database).values().stream().findFirst().orElseThrow();
    requireSubject(promotion);
    explain(promotion, spins);
    return ExitCode.OK;
  }

  private List<String> mistakes(RuleSets ruleSets) {
    UsageErrors mistakes = new UsageErrors();
    mistakes.atMostOne("--campaign", campaign, "--rules", rules);
    mistakes.atMostOne("--player", player, "--team", team);
    List<String> lines = new ArrayList<>(ruleSets.mistakes());
    lines.addAll(mistakes.lines());
    if (player == null && team == null) {
      lines.add("--player or --team: one is needed, such as --player 104");
    }
    if (campaign != null) {
      lines.addAll(database.validate());
    }
    if (recordings.isEmpty()) {
      lines.addAll(connection.validate("--consumer-config", consumerConfig));
    }
    return lines;
  }

  private Spins spins() {
    PrintWriter err = spec.commandLine().getErr();
    if (!recordings.isEmpty()) {
      return new RecordedSpins(recordings, err, terminal);
    }
    connection.warnIfOverridden(err);
    return new TopicSpins(connection, err, terminal);
  }

  private void requireSubject(Promotion promotion) {
    Subject subject = promotion.campaign().subject();
    Integer id = subject == Subject.PLAYER ? player : team;
    if (id == null) {
      throw new CommandException(
          "--%s: is missing; in this campaign %ss compete, not %ss"
              .formatted(
                  subject.text(),
                  subject.text(),
                  (subject == Subject.PLAYER ? Subject.TEAM : Subject.PLAYER).text()));
    }
  }

  private void explain(Promotion promotion, Spins spins) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int subjectId = promotion.campaign().subject() == Subject.PLAYER ? player : team;
    Explanation explanation = new Explanation(promotion, subjectId, all);
    List<String> lines;
    try {
      lines = explanation.of(spins);
    } catch (OutOfMemoryError tooMany) {
      throw new CommandException(
          "there are too many players or spin ids for the memory that Java has; try"
              + " JAVA_TOOL_OPTIONS=-Xmx8g");
    }
    lines.forEach(out::println);
    if (campaign != null) {
      out.println(published(promotion, subjectId, explanation));
    }
  }

  /** The board may have become unreachable meanwhile, which takes nothing from the explanation. */
  private String published(Promotion promotion, int subjectId, Explanation explanation) {
    try {
      return new CampaignDatabase(database)
          .snapshot(
              tables ->
                  new PublishedText(
                      promotion.campaign(),
                      tables.published().status(campaign),
                      tables.published().standings(campaign, "campaign"),
                      subjectId))
          .line(explanation.rank(), explanation.standing());
    } catch (CommandException away) {
      return "The published board cannot be compared: " + away.getMessage();
    }
  }
}
