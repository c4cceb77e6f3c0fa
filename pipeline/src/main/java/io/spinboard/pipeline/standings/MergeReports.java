package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.publish.Board;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Duration;
import org.joda.time.Instant;

/**
 * Merges the shards' reports of one period into its boards. A report replaces the shard's earlier
 * one, so nothing is ever counted twice; a burst of reports gives one set of boards.
 */
final class MergeReports extends DoFn<KV<PeriodStart, ShardReport>, Board> {
  private static final long serialVersionUID = 1;

  private final BoardRules rules;

  @StateId("boards")
  private final StateSpec<ValueState<PeriodBoards>> boardsSpec =
      StateSpecs.value(new PeriodBoardsCoder());

  @TimerId("publish")
  private final TimerSpec publishSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  @TimerId("close")
  private final TimerSpec closeSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  MergeReports(BoardRules rules) {
    this.rules = rules;
  }

  @ProcessElement
  public void merge(
      @Element KV<PeriodStart, ShardReport> report,
      @StateId("boards") ValueState<PeriodBoards> boardsState,
      @TimerId("publish") Timer publish,
      @TimerId("close") Timer close) {
    PeriodBoards boards = boardsState.read();
    if (boards == null) {
      boards = new PeriodBoards();
      close.set(afterLastReport(report.getKey()));
    }
    if (!boards.changed()) {
      publish.offset(rules.mergeAfter()).setRelative();
    }
    boards.replace(report.getValue());
    boardsState.write(boards);
  }

  /** Shards report a last time at the very moment of closing, so look a moment later. */
  private Instant afterLastReport(PeriodStart start) {
    Instant closing = start.closesAt(rules.allowedLateness());
    return start.period() == Period.ALL_TIME ? closing : closing.plus(Duration.millis(1));
  }

  @OnTimer("publish")
  public void publish(
      @Key PeriodStart start,
      @StateId("boards") ValueState<PeriodBoards> boardsState,
      OutputReceiver<Board> out) {
    PeriodBoards boards = boardsState.read();
    if (boards != null) {
      boards.takeBoards(start, rules.boardSize()).forEach(out::output);
      boardsState.write(boards);
    }
  }

  @OnTimer("close")
  public void close(
      @Key PeriodStart start,
      @StateId("boards") ValueState<PeriodBoards> boardsState,
      OutputReceiver<Board> out) {
    publish(start, boardsState, out);
    boardsState.clear();
  }
}
