package io.spinboard.pipeline.shard;

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
 * Sends each spin to the shard of its player and, if it names a team, to the shard of its team.
 * Shards are the keys of all state: a fixed number of states and timers instead of one per player.
 *
 * <p>Spins that come from several inputs are routed separately and flattened afterwards: runners
 * exchange flattened collections over the network once more.
 */
public final class RouteSpins extends PTransform<PCollectionList<SpinBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Out: spins by shard of their player. */
  static final TupleTag<KV<Integer, ShardMessage>> TO_PLAYERS = new TupleTag<>("to-players");

  /** Out: spins that name a team, by shard of it. */
  static final TupleTag<KV<Integer, ShardMessage>> TO_TEAMS = new TupleTag<>("to-teams");

  /** Out: the greatest event time of each batch, microseconds; all under one key. */
  static final TupleTag<KV<Integer, Long>> NEWEST = new TupleTag<>("newest");

  private final int shards;

  /**
   * @param shards of players, and as many of teams; fixed for the life of a job
   */
  public RouteSpins(int shards) {
    this.shards = shards;
  }

  @Override
  public PCollectionTuple expand(PCollectionList<SpinBatch> inputs) {
    PCollectionList<KV<Integer, ShardMessage>> toPlayers =
        PCollectionList.empty(inputs.getPipeline());
    PCollectionList<KV<Integer, ShardMessage>> toTeams =
        PCollectionList.empty(inputs.getPipeline());
    PCollectionList<KV<Integer, Long>> newest = PCollectionList.empty(inputs.getPipeline());
    for (int i = 0; i < inputs.size(); i++) {
      PCollectionTuple routed =
          inputs
              .get(i)
              .apply(
                  "Route input " + (i + 1),
                  ParDo.of(new RouteFn(shards))
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

  private static final class RouteFn extends DoFn<SpinBatch, KV<Integer, ShardMessage>> {
    private static final long serialVersionUID = 1;

    private final int[] keys;

    RouteFn(int shards) {
      this.keys = BalancedKeys.of(shards);
    }

    @ProcessElement
    public void process(@Element SpinBatch batch, MultiOutputReceiver out) throws IOException {
      int shards = keys.length;
      int perShard = batch.spins().size() / shards;
      Packer[] byPlayer = packers(perShard);
      Packer[] byTeam = packers(perShard);
      long newest = Long.MIN_VALUE;
      // One pass only: a batch does not fit into the processor's caches.
      for (Spin spin : batch.spins()) {
        byPlayer[ShardAssignment.of(spin.playerId(), shards)].add(spin);
        if (spin.hasTeam()) {
          byTeam[ShardAssignment.of(spin.teamId(), shards)].add(spin);
        }
        newest = Math.max(newest, spin.eventTimeMicros());
      }
      for (int shard = 0; shard < shards; shard++) {
        emit(byPlayer[shard], keys[shard], out.get(TO_PLAYERS));
        emit(byTeam[shard], keys[shard], out.get(TO_TEAMS));
      }
      out.get(NEWEST).output(KV.of(0, newest));
    }

    private Packer[] packers(int expected) {
      return Stream.generate(() -> new Packer(expected)).limit(keys.length).toArray(Packer[]::new);
    }

    private static void emit(Packer spins, int key, OutputReceiver<KV<Integer, ShardMessage>> out) {
      if (!spins.isEmpty()) {
        out.output(KV.of(key, new ShardMessage.Spins(spins.pack())));
      }
    }
  }
}
