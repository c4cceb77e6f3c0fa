package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.rank.Report;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.rank.TeamName;
import io.spinboard.pipeline.wire.VersionedRecord;
import java.util.List;

/** What a shard reports for one period. */
@VersionedRecord(name = "standings report", version = 1)
public sealed interface StandingsReport extends Report<StandingsReport> {

  /**
   * Identifies what reports: the players of a shard, the teams of a shard, or a team's name.
   *
   * @param kind of report
   * @param id the shard's key, or the team's id
   */
  record Source(Class<? extends StandingsReport> kind, int id) {}

  /**
   * The best players of a shard.
   *
   * @param shard its key
   * @param version which of the shard's reports is the newest
   * @param spins how many spins the shard has counted in the period
   * @param top at most a board's size, in order
   */
  record Players(int shard, ReportVersion version, long spins, List<PlayerStanding> top)
      implements StandingsReport {

    @Override
    public Source source() {
      return new Source(Players.class, shard);
    }

    @Override
    public boolean isNewerThan(StandingsReport other) {
      return other instanceof Players known && version.compareTo(known.version) > 0;
    }
  }

  /**
   * The best teams and MVPs of a shard.
   *
   * @param shard its key
   * @param version which of the shard's reports is the newest
   * @param spins how many spins the shard has counted in the period
   * @param top at most a board's size, in order
   * @param mvps at most a board's size, in order
   */
  record Teams(
      int shard, ReportVersion version, long spins, List<TeamStanding> top, List<MvpStanding> mvps)
      implements StandingsReport {

    @Override
    public Source source() {
      return new Source(Teams.class, shard);
    }

    @Override
    public boolean isNewerThan(StandingsReport other) {
      return other instanceof Teams known && version.compareTo(known.version) > 0;
    }
  }

  /**
   * The name of a team, reported when it has changed. Boards of players need the names of teams
   * that are in no top list.
   *
   * @param teamName the team and its latest name
   */
  record Name(TeamName teamName) implements StandingsReport {

    @Override
    public Source source() {
      return new Source(Name.class, teamName.teamId());
    }

    @Override
    public boolean isNewerThan(StandingsReport other) {
      return other instanceof Name known
          && !known.teamName.equals(teamName)
          && teamName.latest(known.teamName).equals(teamName);
    }
  }
}
