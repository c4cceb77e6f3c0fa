package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.check.CampaignResult;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.CampaignBoardRow;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import io.spinboard.cli.text.HumanReadable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Describes the rank of a player or team with a counting spin, its prize and its neighbors. */
final class RankText {
  private final Campaign campaign;
  private final CampaignResult result;
  private final CampaignStanding standing;
  private final int rank;

  RankText(
      CampaignWithPrizes campaignWithPrizes, CampaignResult result, CampaignStanding standing) {
    this.campaign = campaignWithPrizes.campaign();
    this.result = result;
    this.standing = standing;
    this.rank = result.rankOf(standing.subjectId());
  }

  /** Returns the lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (rank == 0) {
      lines.add(tooFewSpins());
      return lines;
    }
    lines.add(rank());
    lines.add(prize());
    if (rank > 1) {
      lines.add(above(result.ranked().get(rank - 2)));
    }
    if (rank < result.ranked().size()) {
      lines.add(below(result.ranked().get(rank)));
    }
    return lines;
  }

  private String tooFewSpins() {
    return "%s is not ranked: it has %s but needs %s; its score is %s"
        .formatted(
            name(standing),
            HumanReadable.count(standing.spins(), "counting spin"),
            CampaignFormat.number(campaign.minSpins()),
            score(standing));
  }

  private String rank() {
    return "%s has rank %s of %s: score %s (%s) from %s, reached at %s"
        .formatted(
            name(standing),
            CampaignFormat.number(rank),
            CampaignFormat.number(result.ranked().size()),
            score(standing),
            campaign.scoring().text(),
            HumanReadable.count(standing.spins(), "counting spin"),
            TimeText.format(standing.reachedAtMicros()));
  }

  private String prize() {
    List<CampaignBoardRow> board = result.board();
    if (rank > board.size()) {
      return belowBoard(board.get(board.size() - 1).standing(), board.size());
    }
    long prize = board.get(rank - 1).prize();
    if (prize == 0) {
      return "Prize: none.";
    }
    return "Prize: %s%s.".formatted(CampaignFormat.number(prize), howTied(board));
  }

  /** Explains how a tie affects the prize. */
  private String howTied(List<CampaignBoardRow> board) {
    long tied = board.stream().filter(row -> row.standing().score() == standing.score()).count();
    if (tied == 1) {
      return "";
    }
    return switch (campaign.prizeTies()) {
      case FIRST_COME ->
          " (first-come: the prize of its own rank, although %s have this score)".formatted(tied);
      case SHARE ->
          " (share: an even share of the prizes of the %s with this score)".formatted(tied);
      case SAME -> " (same: the best prize of the %s with this score)".formatted(tied);
    };
  }

  private String belowBoard(CampaignStanding last, int boardSize) {
    return "Prize: none; the board ends %s above, at rank %s: %s with %s, %s."
        .formatted(
            HumanReadable.count(rank - boardSize, "rank"),
            CampaignFormat.number(boardSize),
            name(last),
            score(last),
            distance(last, standing, "more"));
  }

  private String above(CampaignStanding other) {
    return "Above, at rank %s: %s with %s, %s."
        .formatted(
            CampaignFormat.number(rank - 1),
            name(other),
            score(other),
            other.score() == standing.score()
                ? "the same score; " + tieBreak(other, standing)
                : distance(other, standing, "more"));
  }

  private String below(CampaignStanding other) {
    return "Below, at rank %s: %s with %s, %s."
        .formatted(
            CampaignFormat.number(rank + 1),
            name(other),
            score(other),
            other.score() == standing.score()
                ? "the same score; " + tieBreak(standing, other)
                : distance(standing, other, "less"));
  }

  private String tieBreak(CampaignStanding first, CampaignStanding second) {
    return first.reachedAtMicros() < second.reachedAtMicros()
        ? "%s reached it first, at %s, and %s at %s"
            .formatted(
                name(first),
                TimeText.format(first.reachedAtMicros()),
                name(second),
                TimeText.format(second.reachedAtMicros()))
        : "both reached it at %s, and %s has the smaller id"
            .formatted(TimeText.format(first.reachedAtMicros()), name(first));
  }

  private String distance(CampaignStanding more, CampaignStanding less, String word) {
    if (more.score() == less.score()) {
      return "the same score";
    }
    // The difference between a saturated sum and a negative one exceeds the range of a long.
    BigInteger difference =
        BigInteger.valueOf(more.score()).subtract(BigInteger.valueOf(less.score()));
    long shown = difference.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    return CampaignFormat.score(campaign.scoring(), shown) + " " + word;
  }

  private String score(CampaignStanding other) {
    return CampaignFormat.score(campaign.scoring(), other.score());
  }

  private String name(CampaignStanding other) {
    return CampaignFormat.subject(campaign.subject(), other.subjectId(), other.name());
  }
}
