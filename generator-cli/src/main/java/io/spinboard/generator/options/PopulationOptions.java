package io.spinboard.generator.options;

import io.spinboard.cli.Mistakes;
import io.spinboard.generator.world.Population;
import io.spinboard.generator.world.Population.FixedPlayers;
import io.spinboard.generator.world.Population.RotatingTeams;
import io.spinboard.generator.world.Population.Sessions;
import io.spinboard.generator.world.Robots;
import java.time.Duration;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** The options that say who plays. */
public final class PopulationOptions {
  private static final int DEFAULT_USERS = 100;
  private static final int DEFAULT_TEAMS = 10;
  private static final Duration DEFAULT_SESSION = Duration.ofMinutes(10);
  private static final int DEFAULT_MIN_MEMBERS = 5;
  private static final int DEFAULT_MAX_MEMBERS = 15;

  @Option(
      names = {"-u", "-n", "--users"},
      paramLabel = "N",
      description = "Players have the numbers 100 to 100 + N. Default: 100.")
  private Integer users;

  @Option(
      names = "--teams",
      paramLabel = "N",
      description = "How many teams the players form, for ever. Default: 10.")
  private Integer teams;

  @Option(
      names = "--skew",
      paramLabel = "S",
      description =
          "How much more some play than others: the n-th keenest about 1 / n^S as much (Zipf's"
              + " law). Default: 0, all the same.")
  private Double skew;

  @Option(
      names = "--online",
      paramLabel = "N",
      description =
          "How many players play at a time; they come, play for a while and leave. Default: all of"
              + " them, all the time.")
  private Integer online;

  @Option(
      names = "--session",
      paramLabel = "DURATION",
      description = "How long a player plays with --online, on average. Default: PT10M.")
  private Duration session;

  @Option(
      names = {"--live-teams", "--num-live-teams"},
      paramLabel = "N",
      description =
          "Instead of --users: so many teams at a time, which live for 20 to 40 minutes and are"
              + " replaced by others with other players.")
  private Integer liveTeams;

  @Option(
      names = "--min-members-per-team",
      paramLabel = "N",
      description = "How many players such a team has at least. Default: 5.")
  private Integer minMembers;

  @Option(
      names = "--max-members-per-team",
      paramLabel = "N",
      description = "How many it has at most. Default: 15.")
  private Integer maxMembers;

  @Option(
      names = "--robot-probability",
      paramLabel = "N",
      description = "One team in N has a robot, a player that plays too much. Default: 0, none.")
  private int robots = 0;

  @Option(
      names = "--robot-share",
      paramLabel = "SHARE",
      converter = FractionOption.Converter.class,
      description =
          "How many of its team's spins are the robot's, such as 30%%. Default: as many as two"
              + " members make.")
  private FractionOption robotShare;

  /** Notes what is wrong with them. */
  void check(Mistakes mistakes) {
    mistakes.atMostOne("--users", users, "--live-teams", liveTeams);
    mistakes.atMostOne("--teams", teams, "--live-teams", liveTeams);
    mistakes.atMostOne("--skew", skew, "--live-teams", liveTeams);
    mistakes.atMostOne("--online", online, "--live-teams", liveTeams);
    mistakes.needs("--session", session, "--online", online);
    mistakes.needs("--min-members-per-team", minMembers, "--live-teams", liveTeams);
    mistakes.needs("--max-members-per-team", maxMembers, "--live-teams", liveTeams);
    mistakes.needs("--robot-share", robotShare, "--robot-probability", robots == 0 ? null : robots);
    checkCrowd(mistakes);
    checkLivingTeams(mistakes);
    mistakes.check(robots >= 0, "--robot-probability", "0 or more", robots);
    mistakes.check(
        robotShare == null || robotShare.value() > 0, "--robot-share", "above 0", robotShare);
  }

  private void checkCrowd(Mistakes mistakes) {
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

  private void checkLivingTeams(Mistakes mistakes) {
    mistakes.range("--live-teams", liveTeams, 1, Population.MAX_TEAMS);
    mistakes.range("--min-members-per-team", minMembers, 1, RotatingTeams.MAX_MEMBERS);
    mistakes.range("--max-members-per-team", maxMembers, 1, RotatingTeams.MAX_MEMBERS);
    mistakes.check(
        minMembers() <= maxMembers(),
        "--max-members-per-team",
        "no less than --min-members-per-team (%d)".formatted(minMembers()),
        maxMembers());
  }

  /** What the options say, free of mistakes. */
  public Population population() {
    if (liveTeams != null) {
      return new RotatingTeams(liveTeams, minMembers(), maxMembers());
    }
    int crowd = users == null ? DEFAULT_USERS : users;
    // More cannot play than there are.
    Sessions sessions =
        online == null
            ? null
            : new Sessions(Math.min(online, crowd), session == null ? DEFAULT_SESSION : session);
    return new FixedPlayers(
        crowd, teams == null ? DEFAULT_TEAMS : teams, skew == null ? 0 : skew, sessions);
  }

  /** The same of those that play too much. */
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
