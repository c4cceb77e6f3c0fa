package io.spinboard.pipeline.standings;

import io.spinboard.bench.micro.MicroBenchmark;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.ShardReports;
import io.spinboard.pipeline.shard.ShardAssignment;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Measures counting spins, ranking the players of a shard, and merging reports of shards. */
public class StandingsBenchmark extends MicroBenchmark {
  private static final int SHARDS = 64;
  private static final int BOARD_SIZE = 10;

  /** Spins per shard in the half second between two reports, at 20,000 spins a second. */
  private static final int SPINS_PER_REPORT = 156;

  private final List<Spin> spinsOfFirstShard = new ArrayList<>();
  private final PlayerStandings standings = new PlayerStandings();
  private final ShardReports<StandingsReport> merged = StandingsFeature.MERGE.createAccumulator();
  private final List<StandingsReport> reports = new ArrayList<>();
  private final Period allTime = Period.of(PeriodKind.ALL_TIME, 0);
  private int next;

  /** Makes the spins of one shard, and reports of all of them. */
  @Setup
  public void makeSpinsAndReports() {
    List<PlayerStandings> players = new ArrayList<>();
    List<TeamStandings> teams = new ArrayList<>();
    for (int shard = 0; shard < SHARDS; shard++) {
      players.add(new PlayerStandings());
      teams.add(new TeamStandings());
    }
    for (Spin spin : spins(1_000_000)) {
      int shard = ShardAssignment.of(spin.playerId(), SHARDS);
      players.get(shard).add(spin);
      if (shard == 0) {
        spinsOfFirstShard.add(spin);
      }
      if (spin.hasTeam()) {
        teams.get(ShardAssignment.of(spin.teamId(), SHARDS)).add(spin);
      }
    }
    for (int shard = 0; shard < SHARDS; shard++) {
      reports.addAll(players.get(shard).report(shard, BOARD_SIZE));
      reports.addAll(teams.get(shard).report(shard, BOARD_SIZE));
    }
  }

  /** Adds one spin. */
  @Benchmark
  public void add() {
    next = (next + 1) % spinsOfFirstShard.size();
    standings.add(spinsOfFirstShard.get(next));
  }

  /** Adds the spins between two reports, and ranks the players of the shard. */
  @Benchmark
  public List<StandingsReport> rank() {
    for (int i = 0; i < SPINS_PER_REPORT; i++) {
      add();
    }
    return standings.report(0, BOARD_SIZE);
  }

  /** Merges reports of all shards to the boards of a period. */
  @Benchmark
  public List<Board> merge() {
    StandingsFeature.MERGE.addInput(merged, reports);
    return PeriodBoards.of(allTime, merged, BOARD_SIZE);
  }
}
