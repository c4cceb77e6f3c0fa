package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Sends each spin to its player's shard and, if it names a team, to its team's shard. Shards are
 * the keys of all state: a fixed number of accumulators and timers instead of one a player.
 */
public final class RouteSpins extends PTransform<PCollection<SpinBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Out: spins by shard of their player. */
  public static final TupleTag<KV<Integer, SpinBatch>> BY_PLAYER = new TupleTag<>("by-player");

  /** Out: spins that name a team, by shard of it. */
  public static final TupleTag<KV<Integer, SpinBatch>> BY_TEAM = new TupleTag<>("by-team");

  private final int shards;

  /**
   * @param shards how many there are of each kind; fixed for the life of a job
   */
  public RouteSpins(int shards) {
    this.shards = shards;
  }

  @Override
  public PCollectionTuple expand(PCollection<SpinBatch> spins) {
    PCollectionTuple routed =
        spins.apply(
            "Route",
            ParDo.of(new Route(shards)).withOutputTags(BY_PLAYER, TupleTagList.of(BY_TEAM)));
    routed.get(BY_PLAYER).setCoder(KvCoder.of(VarIntCoder.of(), new SpinBatchCoder()));
    routed.get(BY_TEAM).setCoder(KvCoder.of(VarIntCoder.of(), new SpinBatchCoder()));
    return routed;
  }

  private static final class Route extends DoFn<SpinBatch, KV<Integer, SpinBatch>> {
    private static final long serialVersionUID = 1;

    private final int shards;

    Route(int shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void route(@Element SpinBatch batch, MultiOutputReceiver out) {
      send(batch, spin -> true, Spin::playerId, out.get(BY_PLAYER));
      send(batch, Spin::hasTeam, Spin::teamId, out.get(BY_TEAM));
    }

    private void send(
        SpinBatch batch,
        Predicate<Spin> wanted,
        ToIntFunction<Spin> id,
        OutputReceiver<KV<Integer, SpinBatch>> out) {
      Map<Integer, List<Spin>> byShard = new TreeMap<>();
      for (Spin spin : batch.spins()) {
        if (wanted.test(spin)) {
          int shard = Shards.of(id.applyAsInt(spin), shards);
          byShard.computeIfAbsent(shard, key -> new ArrayList<>()).add(spin);
        }
      }
      byShard.forEach((shard, spins) -> out.output(KV.of(shard, new SpinBatch(spins))));
    }
  }
}
