package io.spinboard.campaigns.cli.rules;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import java.util.List;

/**
 * A campaign and its prizes.
 *
 * @param campaign its revision is 0 until the database assigns one
 * @param prizes in rank order; their ranges do not overlap
 */
public record CampaignWithPrizes(Campaign campaign, List<Prize> prizes) {
  /** The id of a campaign that has none yet. */
  public static final int NO_ID = -1;

  /** The default start: 1970-01-01. */
  static final long EARLIEST_MICROS = 0;

  /** The default end: the last day of 9999. */
  static final long LATEST_MICROS = 253_402_214_400_000_000L;

  private static final int DEFAULT_BOARD_SIZE = 10;

  /** Copies the prizes. */
  public CampaignWithPrizes {
    prizes = List.copyOf(prizes);
  }

  /** Returns the defaults of all rules. */
  static CampaignWithPrizes defaults() {
    return new CampaignWithPrizes(
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
            DEFAULT_BOARD_SIZE,
            0,
            PrizeTies.FIRST_COME),
        List.of());
  }

  /** Returns the prize of each row of a board, 0 for none. */
  public List<Long> prizesFor(List<CampaignStanding> board) {
    return Prize.forBoard(prizes, campaign.prizeTies(), board);
  }

  /** Returns the last rank with a prize; 0 if there are no prizes. */
  public int lastPrizedRank() {
    return prizes.stream().mapToInt(Prize::toRank).max().orElse(0);
  }
}
