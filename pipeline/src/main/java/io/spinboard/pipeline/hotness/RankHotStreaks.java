package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.ingest.RouteSpins;
import io.spinboard.pipeline.ingest.SpinBatch;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.BoardCoder;
import java.time.Duration;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Who is hot: at every tick of event time, recent averages against longer ones; from spins that
 * {@link RouteSpins} has sent to the shards of their players.
 */
public final class RankHotStreaks extends PTransform<PCollectionTuple, PCollection<Board>> {
  private static final long serialVersionUID = 1;

  private final Ticks ticks;
  private final Duration maxOutOfOrderness;
  private final int boardSize;
  private final int shards;

  /**
   * @param maxOutOfOrderness how far the watermark trails the newest spin
   * @param boardSize places on the board
   * @param shards of players
   */
  public RankHotStreaks(Ticks ticks, Duration maxOutOfOrderness, int boardSize, int shards) {
    this.ticks = ticks;
    this.maxOutOfOrderness = maxOutOfOrderness;
    this.boardSize = boardSize;
    this.shards = shards;
  }

  @Override
  public PCollection<Board> expand(PCollectionTuple spins) {
    KvCoder<Integer, HotMessage> messages = KvCoder.of(VarIntCoder.of(), new HotMessageCoder());
    PCollection<KV<Integer, HotMessage>> told =
        spins
            .get(RouteSpins.BY_PLAYER)
            .apply("Tell spins", ParDo.of(new TellSpins()))
            .setCoder(messages);
    PCollection<KV<Integer, HotMessage>> asked =
        spins
            .get(RouteSpins.NEWEST)
            .apply(
                "Keep ticking",
                ParDo.of(new KeepTicking(ticks, maxOutOfOrderness.toMillis() * 1000, shards)))
            .setCoder(messages);
    return PCollectionList.of(told)
        .and(asked)
        .apply("Told and asked", Flatten.pCollections())
        .apply("Keep hotness", ParDo.of(new KeepHotness(ticks, boardSize)))
        .setCoder(KvCoder.of(VarIntCoder.of(), new ShardHottestCoder()))
        .apply("Merge hottest", ParDo.of(new MergeHottest(shards, boardSize)))
        .setCoder(new BoardCoder());
  }

  private static final class TellSpins
      extends DoFn<KV<Integer, SpinBatch>, KV<Integer, HotMessage>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void tell(
        @Element KV<Integer, SpinBatch> batch, OutputReceiver<KV<Integer, HotMessage>> out) {
      out.output(KV.of(batch.getKey(), new HotMessage.Spins(batch.getValue().spins())));
    }
  }
}
