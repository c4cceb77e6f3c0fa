package io.spinboard.campaigns.cli.rules;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import java.util.List;

/**
 * A campaign with what is to be won in it.
 *
 * @param campaign its rules; the revision is 0 as long as no database has given it one
 * @param prizes of ranges that do not overlap, in the order of ranks
 */
public record Promotion(Campaign campaign, List<Prize> prizes) {
  /** In place of an id that is not known. */
  public static final int NO_ID = -1;

  /** When a campaign begins that leaves that open: 1970. */
  static final long EARLIEST_MICROS = 0;

  /** When a campaign ends that leaves that open: the last day of 9999. */
  static final long LATEST_MICROS = 253_402_214_400_000_000L;

  private static final int USUAL_BOARD = 10;

  /** Copies the prizes. */
  public Promotion {
    prizes = List.copyOf(prizes);
  }

  /** What holds for a campaign of which nothing is said. */
  static Promotion usual() {
    return new Promotion(
        new Campaign(
            NO_ID,
            0,
            "",
            EARLIEST_MICROS,
            LATEST_MICROS,
            null,
            Subject.PLAYER,
            Scoring.WIN,
            0,
            0,
            USUAL_BOARD,
            0,
            PrizeTies.FIRST_COME),
        List.of());
  }

  /** What each place of a board is worth, 0 for nothing. */
  public List<Long> worth(List<CampaignStanding> board) {
    return Prize.forBoard(prizes, campaign.prizeTies(), board);
  }

  /** The last rank with a prize; 0 if there is none. */
  public int lastPrizedRank() {
    return prizes.stream().mapToInt(Prize::toRank).max().orElse(0);
  }
}
