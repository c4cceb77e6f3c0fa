package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.store.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes of a campaign.
 *
 * @param promotion the campaign
 * @param spins how many spins count
 * @param participants how many have a counting spin
 * @param ranked all who have enough of them, in order; those beyond the board, too
 */
public record Outcome(
    Promotion promotion, long spins, int participants, List<CampaignStanding> ranked) {
  /** Copies the list. */
  public Outcome {
    ranked = List.copyOf(ranked);
  }

  /** Those who are on the board, with what that is worth. */
  public List<Place> board() {
    List<CampaignStanding> board =
        ranked.subList(0, Math.min(ranked.size(), promotion.campaign().boardSize()));
    List<Long> worth = promotion.worth(board);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < board.size(); i++) {
      places.add(new Place(i + 1, board.get(i), worth.get(i)));
    }
    return places;
  }

  /** How many on the board share their score with somebody else there. */
  public int tiedOnBoard() {
    List<Place> board = board();
    int tied = 0;
    for (int i = 0; i < board.size(); i++) {
      tied += isTied(i, i - 1, board.size()) || isTied(i, i + 1, board.size()) ? 1 : 0;
    }
    return tied;
  }

  private boolean isTied(int one, int other, int size) {
    return other >= 0 && other < size && ranked.get(one).score() == ranked.get(other).score();
  }

  /** How many have the score of the last place and are not on the board all the same. */
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

  /** All that the places are worth together. */
  public long prizeTotal() {
    return board().stream().mapToLong(Place::prize).sum();
  }

  /** Somebody's rank, from 1, also beyond the board; 0 for who is not ranked. */
  public int rankOf(int subjectId) {
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).subjectId() == subjectId) {
        return i + 1;
      }
    }
    return 0;
  }
}
