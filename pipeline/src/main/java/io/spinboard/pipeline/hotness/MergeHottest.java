package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.standings.Best;
import java.util.List;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Makes the board of a tick when every shard has answered; older ticks are then of no interest. */
final class MergeHottest extends DoFn<KV<Integer, ShardHottest>, Board> {
  private static final long serialVersionUID = 1;

  private final int shards;
  private final int boardSize;

  @StateId("answers")
  private final StateSpec<ValueState<TickAnswers>> answersSpec =
      StateSpecs.value(new TickAnswersCoder());

  MergeHottest(int shards, int boardSize) {
    this.shards = shards;
    this.boardSize = boardSize;
  }

  @ProcessElement
  public void merge(
      @Element KV<Integer, ShardHottest> answer,
      @StateId("answers") ValueState<TickAnswers> answersState,
      OutputReceiver<Board> out) {
    TickAnswers answers = answersState.read();
    if (answers == null) {
      answers = new TickAnswers();
    }
    long tick = answer.getValue().asOfMicros();
    if (answers.add(answer.getValue()) == shards) {
      out.output(board(tick, answers.take(tick)));
    }
    answersState.write(answers);
  }

  private HotBoard board(long tick, Iterable<ShardHottest> answers) {
    Best<HotStanding> best = new Best<>(boardSize, HotStanding.ORDER);
    answers.forEach(answer -> answer.hottest().forEach(best::offer));
    List<HotBoard.Row> rows = best.inOrder().stream().map(MergeHottest::row).toList();
    return new HotBoard(tick, rows);
  }

  private static HotBoard.Row row(HotStanding hot) {
    return new HotBoard.Row(
        hot.playerId(),
        hot.teamId() == Spin.NO_TEAM ? null : hot.teamId(),
        hot.teamName(),
        hot.shortSum(),
        hot.shortSpins(),
        hot.longSum(),
        hot.longSpins());
  }
}
