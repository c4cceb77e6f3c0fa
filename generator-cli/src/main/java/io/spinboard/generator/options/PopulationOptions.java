package io.spinboard.generator.options;

import io.spinboard.cli.UsageErrors;
import io.spinboard.generator.world.Population;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.RotatingTeams;
import io.spinboard.generator.world.Population.Sessions;
import io.spinboard.generator.world.Robots;
import java.time.Duration;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** Options for players and teams. */
public final class PopulationOptions {
  private static final int DEFAULT_USERS = 100;
  private static final int DEFAULT_TEAMS = 10;
  private static final Duration DEFAULT_SESSION = Duration.ofMinutes(10);
  private static final int DEFAULT_MIN_MEMBERS = 5;
  private static final int DEFAULT_MAX_MEMBERS = 15;

  @Option(
      names = {"-u", "-n", "--users"},
      paramLabel = "N",
      description = "Players with the ids 100 to 100 + N. Default: 100.")
  private Integer users;

  @Option(
      names = "--teams",
      paramLabel = "N",
      description = "Number of permanent teams that the players form. Default: 10.")
  private Integer teams;

  @Option(
      names = "--skew",
      paramLabel = "S",
      description =
          "How unevenly players spin: the n-th most active one about 1 / n^S as often as the first"
              + " (Zipf's law). Default: 0, all equally often.")
  private Double skew;

  @Option(
      names = "--online",
      paramLabel = "N",
      description =
          "Number of concurrent players; each plays a session and is replaced by another. Default:"
              + " all of them, all the time.")
  private Integer online;

  @Option(
      names = "--session",
      paramLabel = "DURATION",
      description = "Mean session length with --online. Default: PT10M.")
  private Duration session;

  @Option(
      names = {"--live-teams", "--num-live-teams"},
      paramLabel = "N",
      description =
          "Instead of --users: number of concurrent teams; each exists for 20 to 40 minutes and is"
              + " replaced by a new team with new players.")
  private Integer liveTeams;

  @Option(
      names = "--min-members-per-team",
      paramLabel = "N",
      description = "Minimum number of players in such a team. Default: 5.")
  private Integer minMembers;

  @Option(
      names = "--max-members-per-team",
      paramLabel = "N",
      description = "Maximum number of players in such a team. Default: 15.")
  private Integer maxMembers;

  @Option(
      names = "--robot-probability",
      paramLabel = "N",
      description =
          "One team in N has a robot, a player with an excessive number of spins. Default: 0, none.")
  private int robots = 0;

  @Option(
      names = "--robot-share",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description =
          "Fraction of its team's spins that a robot makes, such as 30%%. Default: as many as two"
              + " members.")
  private FractionOption robotShare;

  /** Adds all errors in these options. */
  void check(UsageErrors mistakes) {
    mistakes.atMostOne("--users", users, "--live-teams", liveTeams);
    mistakes.atMostOne("--teams", teams, "--live-teams", liveTeams);
    mistakes.atMostOne("--skew", skew, "--live-teams", liveTeams);
    mistakes.atMostOne("--online", online, "--live-teams", liveTeams);
    mistakes.requires("--session", session, "--online", online);
    mistakes.requires("--min-members-per-team", minMembers, "--live-teams", liveTeams);
    mistakes.requires("--max-members-per-team", maxMembers, "--live-teams", liveTeams);
    mistakes.requires(
        "--robot-share", robotShare, "--robot-probability", robots == 0 ? null : robots);
    checkFixedPlayers(mistakes);
    checkRotatingTeams(mistakes);
    mistakes.check(robots >= 0, "--robot-probability", "0 or more", robots);
    mistakes.check(
        robotShare == null || robotShare.value() > 0, "--robot-share", "above 0", robotShare);
  }

  private void checkFixedPlayers(UsageErrors mistakes) {
    mistakes.range("--users", users, 1, FixedPlayers.MAX_USERS);
    mistakes.range("--teams", teams, 0, Population.MAX_TEAMS);
    mistakes.check(
        skew == null || (skew >= 0 && skew <= FixedPlayers.MAX_SKEW), "--skew", "0 to 5", skew);
    mistakes.range("--online", online, 1, FixedPlayers.MAX_USERS);
    mistakes.check(
        session == null || session.compareTo(Duration.ofSeconds(1)) >= 0,
        "--session",
        "at least PT1S",
        session);
  }

  private void checkRotatingTeams(UsageErrors mistakes) {
    mistakes.range("--live-teams", liveTeams, 1, Population.MAX_TEAMS);
    mistakes.range("--min-members-per-team", minMembers, 1, RotatingTeams.MAX_MEMBERS);
    mistakes.range("--max-members-per-team", maxMembers, 1, RotatingTeams.MAX_MEMBERS);
    mistakes.check(
        minMembers() <= maxMembers(),
        "--max-members-per-team",
        "at least --min-members-per-team (" + minMembers() + ")",
        maxMembers());
  }

  /** The population, given valid options. */
  public Population population() {
    if (liveTeams != null) {
      return new RotatingTeams(liveTeams, minMembers(), maxMembers());
    }
    int userCount = users == null ? DEFAULT_USERS : users;
    // --online may exceed --users: then all players are online.
    Sessions sessions =
        online == null
            ? null
            : new Sessions(
                Math.min(online, userCount), session == null ? DEFAULT_SESSION : session);
    return new FixedPlayers(
        userCount, teams == null ? DEFAULT_TEAMS : teams, skew == null ? 0 : skew, sessions);
  }

  /** The robots, given valid options. */
  public Robots robots() {
    return new Robots(
        robots,
        robotShare == null ? OptionalDouble.empty() : OptionalDouble.of(robotShare.value()));
  }

  private int minMembers() {
    return minMembers != null ? minMembers : Math.min(DEFAULT_MIN_MEMBERS, maxMembers());
  }

  private int maxMembers() {
    return maxMembers != null
        ? maxMembers
        : Math.max(DEFAULT_MAX_MEMBERS, minMembers == null ? 0 : minMembers);
  }
}
