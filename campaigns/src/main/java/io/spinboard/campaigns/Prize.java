package io.spinboard.campaigns;

import java.util.ArrayList;
import java.util.List;

/**
 * What some places of a board are worth.
 *
 * @param fromRank the first rank with this prize, from 1
 * @param toRank the last rank with it
 * @param amount of each of these ranks, minor currency units
 */
public record Prize(int fromRank, int toRank, long amount) {

  /**
   * What each place is worth.
   *
   * @param prizes of ranges that do not overlap
   * @param board in order
   * @return for each place, 0 for nothing
   */
  public static List<Long> of(List<Prize> prizes, PrizeTies ties, List<Standing> board) {
    List<Long> worth = new ArrayList<>();
    int first = 0;
    while (first < board.size()) {
      int end = first + 1;
      while (end < board.size() && board.get(end).score() == board.get(first).score()) {
        end++;
      }
      List<Long> tied = new ArrayList<>();
      for (int place = first; place < end; place++) {
        tied.add(ofRank(prizes, place + 1));
      }
      worth.addAll(among(tied, ties));
      first = end;
    }
    return worth;
  }

  private static long ofRank(List<Prize> prizes, int rank) {
    return prizes.stream()
        .filter(prize -> prize.fromRank <= rank && rank <= prize.toRank)
        .mapToLong(Prize::amount)
        .findFirst()
        .orElse(0);
  }

  private static List<Long> among(List<Long> tied, PrizeTies ties) {
    long pot = tied.stream().mapToLong(Long::longValue).sum();
    long best = tied.stream().mapToLong(Long::longValue).max().orElse(0);
    List<Long> given = new ArrayList<>();
    for (int i = 0; i < tied.size(); i++) {
      given.add(
          switch (ties) {
            case FIRST_COME -> tied.get(i);
            case SHARE -> pot / tied.size() + (i < pot % tied.size() ? 1 : 0);
            case SAME -> best;
          });
    }
    return given;
  }
}
