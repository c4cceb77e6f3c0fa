package io.spinboard.pipeline.shards;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.runner.BalancedKeys;
import io.spinboard.pipeline.wire.PackedSpins.Packer;
import io.spinboard.pipeline.wire.SpinBatch;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Sends each spin to its player's shard and, if it names a team, to its team's shard. Shards are
 * the keys of all state: a fixed number of accumulators and timers instead of one a player.
 *
 * <p>Spins that come by several ways are routed on each way and only then brought together: runners
 * send what is flattened first over a network of its own.
 */
public final class RouteSpins extends PTransform<PCollectionList<SpinBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Out: spins by shard of their player. */
  static final TupleTag<KV<Integer, ShardMessage>> TO_PLAYERS = new TupleTag<>("to-players");

  /** Out: spins that name a team, by shard of it. */
  static final TupleTag<KV<Integer, ShardMessage>> TO_TEAMS = new TupleTag<>("to-teams");

  /** Out: the greatest event time of what was routed at once, microseconds; all with one key. */
  static final TupleTag<KV<Integer, Long>> NEWEST = new TupleTag<>("newest");

  private final int shards;

  /**
   * @param shards how many there are of each kind; fixed for the life of a job
   */
  public RouteSpins(int shards) {
    this.shards = shards;
  }

  @Override
  public PCollectionTuple expand(PCollectionList<SpinBatch> ways) {
    PCollectionList<KV<Integer, ShardMessage>> toPlayers =
        PCollectionList.empty(ways.getPipeline());
    PCollectionList<KV<Integer, ShardMessage>> toTeams = PCollectionList.empty(ways.getPipeline());
    PCollectionList<KV<Integer, Long>> newest = PCollectionList.empty(ways.getPipeline());
    for (int way = 0; way < ways.size(); way++) {
      PCollectionTuple routed =
          ways.get(way)
              .apply(
                  "Route way " + (way + 1),
                  ParDo.of(new Route(shards))
                      .withOutputTags(TO_PLAYERS, TupleTagList.of(TO_TEAMS).and(NEWEST)));
      toPlayers = toPlayers.and(routed.get(TO_PLAYERS).setCoder(byShard(new ShardMessageCoder())));
      toTeams = toTeams.and(routed.get(TO_TEAMS).setCoder(byShard(new ShardMessageCoder())));
      newest = newest.and(routed.get(NEWEST).setCoder(byShard(VarLongCoder.of())));
    }
    return PCollectionTuple.of(TO_PLAYERS, toPlayers.apply("To players", Flatten.pCollections()))
        .and(TO_TEAMS, toTeams.apply("To teams", Flatten.pCollections()))
        .and(NEWEST, newest.apply("Newest", Flatten.pCollections()));
  }

  private static <T> KvCoder<Integer, T> byShard(Coder<T> coder) {
    return KvCoder.of(VarIntCoder.of(), coder);
  }

  private static final class Route extends DoFn<SpinBatch, KV<Integer, ShardMessage>> {
    private static final long serialVersionUID = 1;

    private final int[] keys;

    Route(int shards) {
      this.keys = BalancedKeys.of(shards);
    }

    @ProcessElement
    public void route(@Element SpinBatch batch, MultiOutputReceiver out) throws IOException {
      int shards = keys.length;
      int perShard = batch.spins().size() / shards;
      Packer[] byPlayer = packers(perShard);
      Packer[] byTeam = packers(perShard);
      long newest = Long.MIN_VALUE;
      // Packed at once: a batch does not fit into the processor's cache to be visited again.
      for (Spin spin : batch.spins()) {
        byPlayer[Shards.of(spin.playerId(), shards)].add(spin);
        if (spin.hasTeam()) {
          byTeam[Shards.of(spin.teamId(), shards)].add(spin);
        }
        newest = Math.max(newest, spin.eventTimeMicros());
      }
      for (int shard = 0; shard < shards; shard++) {
        send(byPlayer[shard], keys[shard], out.get(TO_PLAYERS));
        send(byTeam[shard], keys[shard], out.get(TO_TEAMS));
      }
      out.get(NEWEST).output(KV.of(0, newest));
    }

    private Packer[] packers(int expected) {
      return Stream.generate(() -> new Packer(expected)).limit(keys.length).toArray(Packer[]::new);
    }

    private static void send(Packer spins, int key, OutputReceiver<KV<Integer, ShardMessage>> out) {
      if (!spins.isEmpty()) {
        out.output(KV.of(key, new ShardMessage.Spins(spins.pack())));
      }
    }
  }
}
