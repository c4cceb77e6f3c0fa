package io.spinboard.pipeline.shard;

import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Runs all features in the shards of players and of teams, and returns their outputs. Equal outputs
 * of both kinds of shards are flattened.
 */
public final class ProcessShards extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** Of a step that has only additional outputs. */
  private static final TupleTag<Void> NO_MAIN_OUTPUT = new TupleTag<>("none");

  private final transient List<Feature> features;
  private final Sharding sharding;

  public ProcessShards(List<Feature> features, Sharding sharding) {
    this.features = features;
    this.sharding = sharding;
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple routed) {
    PCollection<KV<Integer, ShardMessage>> requests = requestTicks(routed.get(RouteSpins.NEWEST));
    PCollectionTuple players =
        process(ShardKind.PLAYERS, "players", routed.get(RouteSpins.TO_PLAYERS), requests);
    PCollectionTuple teams =
        process(ShardKind.TEAMS, "teams", routed.get(RouteSpins.TO_TEAMS), requests);
    return union(players, teams);
  }

  private PCollection<KV<Integer, ShardMessage>> requestTicks(
      PCollection<KV<Integer, Long>> newest) {
    // A batch ends before a change would matter.
    List<ChangeSource> changeSources =
        Mode.of(newest) == Mode.BATCH
            ? List.of()
            : features.stream().flatMap(feature -> feature.changeSources().stream()).toList();
    return newest
        .apply("Request ticks", ParDo.of(new TickFn(sharding, changeSources)))
        .setCoder(KvCoder.of(VarIntCoder.of(), new ShardMessageCoder()));
  }

  private PCollectionTuple process(
      ShardKind kind,
      String name,
      PCollection<KV<Integer, ShardMessage>> spins,
      PCollection<KV<Integer, ShardMessage>> requests) {
    List<ShardProcessor<?>> processors =
        features.stream()
            .flatMap(feature -> feature.processors(kind, Mode.of(spins)).stream())
            .toList();
    List<ShardOutput<?>> outputs =
        processors.stream().flatMap(processor -> processor.outputs().stream()).toList();
    TupleTagList tags = TupleTagList.empty();
    for (ShardOutput<?> output : outputs) {
      tags = tags.and(output.tag());
    }
    PCollectionTuple processed =
        PCollectionList.of(spins)
            .and(requests)
            .apply("Spins and ticks of " + name, Flatten.pCollections())
            .apply(
                "Process " + name,
                ParDo.of(new ShardFn(processors, sharding.reportEvery()))
                    .withOutputTags(NO_MAIN_OUTPUT, tags));
    PCollectionTuple withCoders = PCollectionTuple.empty(spins.getPipeline());
    for (ShardOutput<?> output : outputs) {
      withCoders = and(withCoders, output, processed);
    }
    return withCoders;
  }

  private static <T> PCollectionTuple and(
      PCollectionTuple tuple, ShardOutput<T> output, PCollectionTuple processed) {
    return tuple.and(output.tag(), processed.get(output.tag()).setCoder(output.coder()));
  }

  private static PCollectionTuple union(PCollectionTuple one, PCollectionTuple other) {
    PCollectionTuple union = PCollectionTuple.empty(one.getPipeline());
    for (TupleTag<?> tag : one.getAll().keySet()) {
      union = other.has(tag) ? flatten(union, tag, one, other) : copy(union, tag, one);
    }
    for (TupleTag<?> tag : other.getAll().keySet()) {
      union = one.has(tag) ? union : copy(union, tag, other);
    }
    return union;
  }

  private static <T> PCollectionTuple flatten(
      PCollectionTuple union, TupleTag<T> tag, PCollectionTuple one, PCollectionTuple other) {
    PCollection<T> both =
        PCollectionList.of(one.get(tag))
            .and(other.get(tag))
            .apply("All " + tag.getId(), Flatten.pCollections());
    return union.and(tag, both);
  }

  private static <T> PCollectionTuple copy(
      PCollectionTuple union, TupleTag<T> tag, PCollectionTuple from) {
    return union.and(tag, from.get(tag));
  }
}
