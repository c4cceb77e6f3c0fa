package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.publish.Board;
import java.util.List;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Duration;

/** Merges what the shards report of campaigns into their boards. */
final class MergeCampaigns extends DoFn<KV<Integer, List<ShardStandings>>, Board> {
  private static final long serialVersionUID = 1;

  private final int shards;
  private final Duration mergeAfter;
  private final boolean isBatch;

  @StateId("open")
  private final StateSpec<ValueState<OpenCampaigns>> openSpec =
      StateSpecs.value(new OpenCampaignsCoder());

  @TimerId("publish")
  private final TimerSpec publishSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  /**
   * Processing time ends with the input, perhaps before its timer; event time has the last word.
   */
  @TimerId("end")
  private final TimerSpec endSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  /**
   * @param isBatch whether all reports are of spins from before some moment
   */
  MergeCampaigns(int shards, Duration mergeAfter, boolean isBatch) {
    this.shards = shards;
    this.mergeAfter = mergeAfter;
    this.isBatch = isBatch;
  }

  @ProcessElement
  public void merge(
      @Element KV<Integer, List<ShardStandings>> reports,
      @StateId("open") ValueState<OpenCampaigns> state,
      @TimerId("publish") Timer publish,
      @TimerId("end") Timer end,
      OutputReceiver<Board> out) {
    end.set(GlobalWindow.INSTANCE.maxTimestamp());
    OpenCampaigns open = read(state);
    boolean publishes = open.changed();
    send(open.add(reports.getValue(), shards), out);
    if (open.changed() && !publishes) {
      publish.offset(mergeAfter).setRelative();
    }
    state.write(open);
  }

  @OnTimer("publish")
  public void publish(@StateId("open") ValueState<OpenCampaigns> state, OutputReceiver<Board> out) {
    OpenCampaigns open = read(state);
    send(open.takeBoards(shards), out);
    state.write(open);
  }

  private void send(List<CampaignBoard> boards, OutputReceiver<Board> out) {
    for (CampaignBoard board : boards) {
      out.output(isBatch && !board.closed() ? board.stopgap() : board);
    }
  }

  @OnTimer("end")
  public void end(@StateId("open") ValueState<OpenCampaigns> state, OutputReceiver<Board> out) {
    publish(state, out);
  }

  private static OpenCampaigns read(ValueState<OpenCampaigns> state) {
    OpenCampaigns open = state.read();
    return open == null ? new OpenCampaigns() : open;
  }
}
