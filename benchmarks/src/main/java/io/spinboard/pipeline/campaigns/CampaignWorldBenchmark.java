package io.spinboard.pipeline.campaigns;

import io.spinboard.bench.micro.MicroBenchmark;
import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.shard.ShardAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Measures counting a spin with many games: the campaigns of {@code bench --only campaigns}, and
 * batches of the size while the pipeline catches up, each split by shard.
 */
public class CampaignWorldBenchmark extends MicroBenchmark {
  private static final int SHARDS = 64;
  private static final int CAMPAIGNS = 100;
  private static final int BATCH = 16_384;
  private static final int BATCHES = 64;

  /** The number of batches between two reports. */
  private static final int REPORT_EVERY = 16;

  private static final Scoring[] SCORINGS = Scoring.values();

  /** The number of games. */
  @Param({"6", "100"})
  private int games;

  private final List<List<List<Spin>>> batches = new ArrayList<>();
  private final CampaignList none = new CampaignList(1, List.of());
  private CampaignList hundred;
  private ShardCampaigns[] inNone;
  private ShardCampaigns[] inHundred;
  private ShardCampaigns[] fromTheStart;
  private int next;

  /** Makes spins of many games, and campaigns of these games. */
  @Setup
  public void makeSpinsAndCampaigns() {
    SplittableRandom random = new SplittableRandom(1);
    List<Spin> spins =
        spins(BATCH * BATCHES).stream()
            .map(spin -> ofGame(1 + random.nextInt(games), spin))
            .toList();
    for (int i = 0; i < BATCHES; i++) {
      batches.add(byShard(spins.subList(i * BATCH, (i + 1) * BATCH)));
    }
    hundred =
        new CampaignList(2, IntStream.rangeClosed(1, CAMPAIGNS).mapToObj(this::campaign).toList());
    inNone = shards(none);
    inHundred = shards(hundred);
    fromTheStart = shards(hundred);
  }

  private static Spin ofGame(int game, Spin spin) {
    return new Spin(
        spin.playerId(),
        game,
        spin.stake(),
        spin.win(),
        spin.eventTimeMicros(),
        spin.teamId(),
        spin.teamName(),
        spin.spinId());
  }

  private static List<List<Spin>> byShard(List<Spin> spins) {
    List<List<Spin>> byShard =
        Stream.generate(() -> (List<Spin>) new ArrayList<Spin>()).limit(SHARDS).toList();
    spins.forEach(spin -> byShard.get(ShardAssignment.of(spin.playerId(), SHARDS)).add(spin));
    return byShard;
  }

  private Campaign campaign(int id) {
    return new Campaign(
        id,
        1,
        "Campaign",
        0,
        Long.MAX_VALUE,
        id % 20 == 0 ? null : Set.of(1 + id % games),
        id % 5 == 3 ? Subject.TEAM : Subject.PLAYER,
        SCORINGS[id / 5 % SCORINGS.length],
        0,
        0,
        10,
        0,
        PrizeTies.FIRST_COME);
  }

  private static ShardCampaigns[] shards(CampaignList list) {
    ShardCampaigns[] shards = new ShardCampaigns[SHARDS];
    for (int i = 0; i < SHARDS; i++) {
      shards[i] = new ShardCampaigns(Long.MIN_VALUE);
      shards[i].refresh(list.of(Subject.PLAYER));
    }
    return shards;
  }

  /** Counts spins without campaigns. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long noCampaign() {
    return count(inNone, none);
  }

  /** Counts the first million spins in 100 new campaigns, including the campaigns' reports. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long hundredFromTheStart() {
    if (next == 0) {
      fromTheStart = shards(hundred);
    }
    long sum = count(fromTheStart, hundred);
    if (next % REPORT_EVERY == 0) {
      for (ShardCampaigns shard : fromTheStart) {
        sum += shard.flush(hundred.of(Subject.PLAYER));
        for (CampaignCounter counter : shard.takeChanged()) {
          sum += counter.report(0).spins();
        }
      }
    }
    return sum;
  }

  /** Counts spins in 100 campaigns in which most players have spins already. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long hundredCampaigns() {
    return count(inHundred, hundred);
  }

  private long count(ShardCampaigns[] shards, CampaignList list) {
    long tooLate = 0;
    for (int i = 0; i < SHARDS; i++) {
      tooLate += shards[i].add(batches.get(next).get(i), list.of(Subject.PLAYER));
    }
    next = (next + 1) % BATCHES;
    return tooLate;
  }
}
