package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.wire.RecordCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Who is hot: at every tick of event time, recent averages against longer ones, from what the
 * shards answer.
 */
public final class RankHotStreaks
    extends PTransform<PCollection<KV<Integer, ShardHottest>>, PCollection<Board>> {
  private static final long serialVersionUID = 1;

  private final int shards;
  private final int boardSize;

  /**
   * @param shards how many answer
   * @param boardSize places on the board
   */
  public RankHotStreaks(int shards, int boardSize) {
    this.shards = shards;
    this.boardSize = boardSize;
  }

  @Override
  public PCollection<Board> expand(PCollection<KV<Integer, ShardHottest>> answers) {
    return answers
        .apply("Merge hottest", ParDo.of(new MergeHottest(shards, boardSize)))
        .setCoder(RecordCoder.of(Board.class));
  }
}
