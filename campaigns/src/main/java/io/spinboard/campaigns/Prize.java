package io.spinboard.campaigns;

import java.util.ArrayList;
import java.util.List;

/**
 * The prize of a range of ranks.
 *
 * @param fromRank first rank, from 1
 * @param toRank last rank, inclusive
 * @param amount prize of each of these ranks, minor currency units
 */
public record Prize(int fromRank, int toRank, long amount) {

  /**
   * Assigns prizes to the ranks of a board.
   *
   * @param prizes their ranges do not overlap
   * @param board in rank order
   * @return the prize of each row of the board, 0 for none
   */
  public static List<Long> forBoard(
      List<Prize> prizes, PrizeTies ties, List<CampaignStanding> board) {
    List<Long> assigned = new ArrayList<>();
    int first = 0;
    while (first < board.size()) {
      int end = first + 1;
      while (end < board.size() && board.get(end).score() == board.get(first).score()) {
        end++;
      }
      List<Long> tied = new ArrayList<>();
      for (int row = first; row < end; row++) {
        tied.add(ofRank(prizes, row + 1));
      }
      assigned.addAll(divide(tied, ties));
      first = end;
    }
    return assigned;
  }

  private static long ofRank(List<Prize> prizes, int rank) {
    return prizes.stream()
        .filter(prize -> prize.fromRank <= rank && rank <= prize.toRank)
        .mapToLong(Prize::amount)
        .findFirst()
        .orElse(0);
  }

  private static List<Long> divide(List<Long> tied, PrizeTies ties) {
    long total = tied.stream().mapToLong(Long::longValue).sum();
    long best = tied.stream().mapToLong(Long::longValue).max().orElse(0);
    List<Long> divided = new ArrayList<>();
    for (int i = 0; i < tied.size(); i++) {
      divided.add(
          switch (ties) {
            case FIRST_COME -> tied.get(i);
            case SHARE -> total / tied.size() + (i < total % tied.size() ? 1 : 0);
            case SAME -> best;
          });
    }
    return divided;
  }
}
