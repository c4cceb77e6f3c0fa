package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.streaming.SpinIdSet;
import io.spinboard.recordings.RecordedRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the recordings once more for the spins of players and teams in differing rows. */
final class DifferenceExplainer implements RecordingVisitor {
  private static final int MAX_EXPLANATIONS = 40;

  private final SpinDecoder decoder;
  private final HotStreakWindows windows;
  private final ComparableCampaigns campaigns;
  private final SpinIdSet ids = new SpinIdSet();
  private final Map<BoardId, List<RowExplanation>> byBoard = new TreeMap<>();
  private final List<RowExplanation> all = new ArrayList<>();

  /**
   * @param campaigns for the rules of boards of campaigns
   */
  DifferenceExplainer(
      SpinDecoder decoder, HotStreakWindows windows, ComparableCampaigns campaigns) {
    this.decoder = decoder;
    this.windows = windows;
    this.campaigns = campaigns;
  }

  /** Adds explanations for the differing rows on some boards, up to a limit. */
  void addRows(Set<BoardId> boards, Boards expected, Boards found) {
    for (BoardId board : boards) {
      if (all.size() == MAX_EXPLANATIONS) {
        return;
      }
      Stream<? extends RowExplanation> needed =
          board.isOfCampaign()
              ? campaigns.explanations(board, expected, found)
              : explanations(board, expected, found);
      needed
          .limit(MAX_EXPLANATIONS - all.size())
          .forEachOrdered(explanation -> add(board, explanation));
    }
  }

  private Stream<BoardExplanation> explanations(BoardId board, Boards expected, Boards found) {
    Map<SpinSelector, SubjectValues> expectedValues = values(board, expected);
    Map<SpinSelector, SubjectValues> foundValues = values(board, found);
    return Stream.concat(expectedValues.keySet().stream(), foundValues.keySet().stream())
        .distinct()
        .filter(subject -> !isSame(expectedValues.get(subject), foundValues.get(subject)))
        .map(
            subject ->
                new BoardExplanation(
                    subject, expectedValues.get(subject), foundValues.get(subject)));
  }

  private void add(BoardId board, RowExplanation explanation) {
    all.add(explanation);
    byBoard.computeIfAbsent(board, key -> new ArrayList<>()).add(explanation);
  }

  private static boolean isSame(SubjectValues expectedValues, SubjectValues foundValues) {
    return expectedValues != null
        && foundValues != null
        && Objects.equals(expectedValues.standing(), foundValues.standing());
  }

  private Map<SpinSelector, SubjectValues> values(BoardId board, Boards boards) {
    Map<SpinSelector, SubjectValues> values = new LinkedHashMap<>();
    boards
        .rows()
        .filter(row -> row.board().equals(board))
        .flatMap((BoardRow row) -> SubjectValues.of(row, windows).stream())
        .forEachOrdered(value -> values.put(value.subject(), value));
    return values;
  }

  @Override
  public void visit(Path file, long line, RecordedRecord recorded) {
    if (decoder.decode(recorded.value()) instanceof Spin spin) {
      boolean counts = spin.spinId() == null || ids.add(spin.spinId());
      for (RowExplanation explanation : all) {
        if (explanation.concerns(spin)) {
          add(explanation, counts, new RecordedSpin(file, line, recorded, spin));
        }
      }
    }
  }

  private static void add(RowExplanation explanation, boolean counts, RecordedSpin recorded) {
    if (counts) {
      explanation.add(recorded);
    } else {
      explanation.addDuplicate(recorded);
    }
  }

  @Override
  public void visitInvalid(Path file, long line, String why) {
    // Reported in the first pass.
  }

  /** The explanations of the differing rows on a board, one per line. */
  List<String> lines(BoardId board) {
    return byBoard.getOrDefault(board, List.of()).stream()
        .flatMap(explanation -> explanation.lines().stream())
        .toList();
  }
}
