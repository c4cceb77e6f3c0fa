package io.spinboard.pipeline.campaigns;

import io.spinboard.bench.micro.MicroBenchmark;
import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.shard.ShardAssignment;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** Measures counting a spin in the campaigns of its game. */
public class CampaignsBenchmark extends MicroBenchmark {
  private static final int SHARDS = 64;
  private static final int CAMPAIGNS = 100;

  /** The batch size while the pipeline catches up. */
  private static final int BATCH = 512;

  private static final Scoring[] SCORINGS = Scoring.values();

  private final CampaignList none = new CampaignList(1, List.of());
  private final ShardCampaigns withNone = new ShardCampaigns(Long.MIN_VALUE);
  private final ShardCampaigns withAll = new ShardCampaigns(Long.MIN_VALUE);
  private List<List<Spin>> batches;
  private CampaignList all;
  private int next;

  /** Makes the spins of one shard, all of one game, and campaigns of that game. */
  @Setup
  public void makeSpinsAndCampaigns() {
    List<Spin> ofShard =
        spins(2_000_000).stream()
            .filter(spin -> ShardAssignment.of(spin.playerId(), SHARDS) == 0)
            .toList();
    int game = ofShard.get(0).gameId();
    List<Spin> ofGame = ofShard.stream().filter(spin -> spin.gameId() == game).toList();
    batches =
        IntStream.range(0, ofGame.size() / BATCH)
            .mapToObj(i -> ofGame.subList(i * BATCH, (i + 1) * BATCH))
            .toList();
    all =
        new CampaignList(
            2, IntStream.range(0, CAMPAIGNS).mapToObj(id -> campaign(id, game)).toList());
    withNone.refresh(none.of(Subject.PLAYER));
    withAll.refresh(all.of(Subject.PLAYER));
  }

  private static Campaign campaign(int id, int game) {
    return new Campaign(
        id,
        1,
        "Campaign",
        0,
        Long.MAX_VALUE,
        Set.of(game),
        Subject.PLAYER,
        SCORINGS[id % SCORINGS.length],
        0,
        0,
        10,
        0,
        PrizeTies.FIRST_COME);
  }

  /** Counts spins with no campaign. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long inNone() {
    return withNone.add(nextBatch(), none.of(Subject.PLAYER));
  }

  /** Counts spins in 100 campaigns. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long inHundred() {
    return withAll.add(nextBatch(), all.of(Subject.PLAYER));
  }

  private List<Spin> nextBatch() {
    next = (next + 1) % batches.size();
    return batches.get(next);
  }
}
