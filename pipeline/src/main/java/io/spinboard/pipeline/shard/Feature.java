package io.spinboard.pipeline.shard;

import io.spinboard.pipeline.publish.Board;
import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Something that Spinboard computes: state per shard, and boards made of the shards' reports.
 * Features do not know each other.
 */
public interface Feature {

  /** What the feature keeps in each shard of a kind; empty if nothing. */
  List<ShardProcessor<?>> processors(ShardKind kind, Mode mode);

  /** What changes without a spin and concerns the feature's shards; empty by default. */
  default List<ChangeSource> changeSources() {
    return List.of();
  }

  /**
   * Ranks what the shards report.
   *
   * @param reports all outputs of the shards, those of the feature's processors among them
   */
  PCollection<Board> rank(PCollectionTuple reports, Mode mode);
}
