package io.spinboard.pipeline.ingest;

import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
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

  /** Out: the greatest event time of what was routed at once, microseconds; all with one key. */
  public static final TupleTag<KV<Integer, Long>> NEWEST = new TupleTag<>("newest");

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
            ParDo.of(new Route(shards))
                .withOutputTags(BY_PLAYER, TupleTagList.of(BY_TEAM).and(NEWEST)));
    routed.get(BY_PLAYER).setCoder(KvCoder.of(VarIntCoder.of(), new SpinBatchCoder()));
    routed.get(BY_TEAM).setCoder(KvCoder.of(VarIntCoder.of(), new SpinBatchCoder()));
    routed.get(NEWEST).setCoder(KvCoder.of(VarIntCoder.of(), VarLongCoder.of()));
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
      long newest = Long.MIN_VALUE;
      for (Spin spin : batch.spins()) {
        newest = Math.max(newest, spin.eventTimeMicros());
      }
      out.get(NEWEST).output(KV.of(0, newest));
    }

    private void send(
        SpinBatch batch,
        Predicate<Spin> wanted,
        ToIntFunction<Spin> id,
        OutputReceiver<KV<Integer, SpinBatch>> out) {
      List<List<Spin>> byShard = new ArrayList<>(Collections.nCopies(shards, null));
      for (Spin spin : batch.spins()) {
        if (wanted.test(spin)) {
          int shard = Shards.of(id.applyAsInt(spin), shards);
          List<Spin> spins = byShard.get(shard);
          if (spins == null) {
            spins = new ArrayList<>();
            byShard.set(shard, spins);
          }
          spins.add(spin);
        }
      }
      for (int shard = 0; shard < shards; shard++) {
        if (byShard.get(shard) != null) {
          out.output(KV.of(shard, new SpinBatch(byShard.get(shard))));
        }
      }
    }
  }
}
