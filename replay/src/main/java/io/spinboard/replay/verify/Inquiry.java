package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.streaming.SpinIdSet;
import io.spinboard.recordings.Recorded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks through recordings once more for the spins of those of whom boards say something else. */
final class Inquiry implements RecordVisitor {
  private static final int MOST_SUBJECTS = 40;

  private final SpinDecoder decoder;
  private final HotStreakWindows windows;
  private final CampaignCounts campaigns;
  private final SpinIdSet ids = new SpinIdSet();
  private final Map<BoardId, List<Evidence>> byBoard = new TreeMap<>();
  private final List<Evidence> all = new ArrayList<>();

  /**
   * @param campaigns knows the rules of the boards of campaigns
   */
  Inquiry(SpinDecoder decoder, HotStreakWindows windows, CampaignCounts campaigns) {
    this.decoder = decoder;
    this.windows = windows;
    this.campaigns = campaigns;
  }

  /** Asks for all who are not the same on some boards, up to a point. */
  void ask(Set<BoardId> boards, Boards expected, Boards found) {
    for (BoardId board : boards) {
      if (all.size() == MOST_SUBJECTS) {
        return;
      }
      Stream<? extends Evidence> needed =
          board.isOfCampaign()
              ? campaigns.evidence(board, expected, found)
              : evidence(board, expected, found);
      needed.limit(MOST_SUBJECTS - all.size()).forEachOrdered(evidence -> add(board, evidence));
    }
  }

  private Stream<BoardEvidence> evidence(BoardId board, Boards expected, Boards found) {
    Map<Subject, Claim> should = claims(board, expected);
    Map<Subject, Claim> does = claims(board, found);
    return Stream.concat(should.keySet().stream(), does.keySet().stream())
        .distinct()
        .filter(subject -> !isSame(should.get(subject), does.get(subject)))
        .map(subject -> new BoardEvidence(subject, should.get(subject), does.get(subject)));
  }

  private void add(BoardId board, Evidence evidence) {
    all.add(evidence);
    byBoard.computeIfAbsent(board, key -> new ArrayList<>()).add(evidence);
  }

  private static boolean isSame(Claim should, Claim does) {
    return should != null && does != null && Objects.equals(should.standing(), does.standing());
  }

  private Map<Subject, Claim> claims(BoardId board, Boards boards) {
    Map<Subject, Claim> claims = new LinkedHashMap<>();
    boards
        .rows()
        .filter(row -> row.board().equals(board))
        .flatMap((BoardRow row) -> Claim.of(row, windows).stream())
        .forEachOrdered(claim -> claims.put(claim.subject(), claim));
    return claims;
  }

  @Override
  public void visit(Path file, long line, Recorded recorded) {
    if (decoder.decode(recorded.value()) instanceof Spin spin) {
      boolean counts = spin.spinId() == null || ids.add(spin.spinId());
      for (Evidence evidence : all) {
        if (evidence.isOn(spin)) {
          add(evidence, counts, new Sighting(file, line, recorded, spin));
        }
      }
    }
  }

  private static void add(Evidence evidence, boolean counts, Sighting sighting) {
    if (counts) {
      evidence.add(sighting);
    } else {
      evidence.addDuplicate(sighting);
    }
  }

  @Override
  public void visitBroken(Path file, long line, String why) {
    // Has been told, and is nobody's spin.
  }

  /** What there is to say about a board, a line each. */
  List<String> lines(BoardId board) {
    return byBoard.getOrDefault(board, List.of()).stream()
        .flatMap(evidence -> evidence.lines().stream())
        .toList();
  }
}
