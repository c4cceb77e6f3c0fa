package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.store.CampaignBoardRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of counting spins under the rules of a campaign.
 *
 * @param spins number of counting spins
 * @param participants number of players or teams with a counting spin
 * @param ranked all qualified players or teams in rank order, including those below the board
 */
public record CampaignResult(
    CampaignWithPrizes campaign, long spins, int participants, List<CampaignStanding> ranked) {
  /** Copies the list. */
  public CampaignResult {
    ranked = List.copyOf(ranked);
  }

  /** Returns the board with its prizes. */
  public List<CampaignBoardRow> board() {
    List<CampaignStanding> board =
        ranked.subList(0, Math.min(ranked.size(), campaign.campaign().boardSize()));
    List<Long> prizes = campaign.prizesFor(board);
    List<CampaignBoardRow> rows = new ArrayList<>();
    for (int i = 0; i < board.size(); i++) {
      rows.add(new CampaignBoardRow(i + 1, board.get(i), prizes.get(i)));
    }
    return rows;
  }

  /** Returns how many rows of the board have the same score as another row. */
  public int tiedOnBoard() {
    List<CampaignBoardRow> board = board();
    int tied = 0;
    for (int i = 0; i < board.size(); i++) {
      tied += isTied(i, i - 1, board.size()) || isTied(i, i + 1, board.size()) ? 1 : 0;
    }
    return tied;
  }

  private boolean isTied(int one, int other, int size) {
    return other >= 0 && other < size && ranked.get(one).score() == ranked.get(other).score();
  }

  /** Returns how many have the score of the last row but are below the board. */
  public int tiedBelowBoard() {
    int size = board().size();
    int below = size;
    while (size > 0
        && below < ranked.size()
        && ranked.get(below).score() == ranked.get(size - 1).score()) {
      below++;
    }
    return below - size;
  }

  /** Returns the sum of all prizes. */
  public long prizeTotal() {
    return board().stream().mapToLong(CampaignBoardRow::prize).sum();
  }

  /** Returns the rank of a player or team, from 1, also below the board; 0 if not ranked. */
  public int rankOf(int subjectId) {
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).subjectId() == subjectId) {
        return i + 1;
      }
    }
    return 0;
  }
}
