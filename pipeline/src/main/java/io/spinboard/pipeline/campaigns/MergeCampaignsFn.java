package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.rank.ShardReports;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.state.MapState;
import org.apache.beam.sdk.state.SetState;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Duration;

/**
 * Merges the shards' reports of all campaigns in streaming.
 *
 * <pre>
 *   whole campaign:  report ──► changed ── publish timer ──► emit the board
 *                       └── every shard has closed it ─────► emit the last board at once
 *   recent board:    report ── every shard has reported the tick ──► emit the board
 * </pre>
 *
 * <p>There is one accumulator of {@link CampaignsFeature#MERGE} for each board. They are map state
 * and not combining state, since a shard reports many campaigns at once under a single key.
 */
final class MergeCampaignsFn extends DoFn<KV<Integer, List<CampaignReport>>, Board> {
  private static final long serialVersionUID = 1;

  private final int shards;
  private final long mergeAfterMillis;

  @StateId("boards")
  private final StateSpec<MapState<CampaignBoardKey, ShardReports<CampaignReport>>> boardsSpec =
      StateSpecs.map(new CampaignBoardKeyCoder(), CampaignsFeature.MERGE.accumulatorCoder());

  /** Campaigns whose board has changed since it was emitted. */
  @StateId("changed")
  private final StateSpec<SetState<Integer>> changedSpec = StateSpecs.set(VarIntCoder.of());

  @TimerId("publish")
  private final TimerSpec publishSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  /** A processing-time timer may not fire any more when the input ends. */
  @TimerId("end")
  private final TimerSpec endSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  /**
   * @param shards of players, and as many of teams
   * @param mergeAfterMillis how long to wait for the slower shards, in processing time
   */
  MergeCampaignsFn(int shards, long mergeAfterMillis) {
    this.shards = shards;
    this.mergeAfterMillis = mergeAfterMillis;
  }

  @ProcessElement
  public void merge(
      @Element KV<Integer, List<CampaignReport>> reported,
      @StateId("boards") MapState<CampaignBoardKey, ShardReports<CampaignReport>> boards,
      @StateId("changed") SetState<Integer> changed,
      @TimerId("publish") Timer publish,
      @TimerId("end") Timer end,
      OutputReceiver<Board> out) {
    end.set(GlobalWindow.INSTANCE.maxTimestamp());
    boolean isScheduled = !changed.isEmpty().read();
    for (CampaignReport report : reported.getValue()) {
      CampaignBoardKey key = CampaignBoardKey.of(report);
      ShardReports<CampaignReport> reports = add(report, boards.get(key).read());
      boards.put(key, reports);
      if (report instanceof CampaignReport.Recent) {
        emitRecentIfWhole(key, reports, boards, out);
      } else if (CampaignBoards.isClosedByAll(reports, shards)) {
        changed.remove(report.campaignId());
        emitWhole(report.campaignId(), boards, out);
      } else {
        changed.add(report.campaignId());
      }
    }
    if (!isScheduled && !changed.isEmpty().read()) {
      publish.offset(Duration.millis(mergeAfterMillis)).setRelative();
    }
  }

  private static ShardReports<CampaignReport> add(
      CampaignReport report, ShardReports<CampaignReport> known) {
    return CampaignsFeature.MERGE.addInput(
        known == null ? CampaignsFeature.MERGE.createAccumulator() : known, List.of(report));
  }

  private void emitRecentIfWhole(
      CampaignBoardKey key,
      ShardReports<CampaignReport> reports,
      MapState<CampaignBoardKey, ShardReports<CampaignReport>> boards,
      OutputReceiver<Board> out) {
    if (CampaignBoards.isReportedByAll(reports, shards)) {
      out.output(CampaignBoards.of(key, reports, shards));
      removeTicksUpTo(key, boards);
    }
  }

  private static void removeTicksUpTo(
      CampaignBoardKey key, MapState<CampaignBoardKey, ShardReports<CampaignReport>> boards) {
    List<CampaignBoardKey> keys = new ArrayList<>();
    boards.keys().read().forEach(keys::add);
    keys.stream()
        .filter(other -> other.campaignId() == key.campaignId() && other.tickMicros() != null)
        .filter(other -> other.tickMicros() <= key.tickMicros())
        .forEach(boards::remove);
  }

  /** A sealed campaign is removed; nothing changes it any more. */
  private void emitWhole(
      int campaignId,
      MapState<CampaignBoardKey, ShardReports<CampaignReport>> boards,
      OutputReceiver<Board> out) {
    CampaignBoardKey key = new CampaignBoardKey(campaignId, null);
    CampaignBoard board = CampaignBoards.of(key, boards.get(key).read(), shards);
    out.output(board);
    if (board.closed() && board.complete()) {
      boards.remove(key);
    }
  }

  @OnTimer("publish")
  public void publish(
      @StateId("boards") MapState<CampaignBoardKey, ShardReports<CampaignReport>> boards,
      @StateId("changed") SetState<Integer> changed,
      OutputReceiver<Board> out) {
    changed.read().forEach(campaignId -> emitWhole(campaignId, boards, out));
    changed.clear();
  }

  @OnTimer("end")
  public void end(
      @StateId("boards") MapState<CampaignBoardKey, ShardReports<CampaignReport>> boards,
      @StateId("changed") SetState<Integer> changed,
      OutputReceiver<Board> out) {
    publish(boards, changed, out);
  }
}
