package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.check.Outcome;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.campaigns.cli.store.Place;
import io.spinboard.campaigns.cli.text.Words;
import io.spinboard.cli.text.HumanReadable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Where somebody with a counting spin is, and who is around them. */
final class PlaceText {
  private final Promotion promotion;
  private final Campaign campaign;
  private final Outcome outcome;
  private final CampaignStanding standing;
  private final int rank;

  PlaceText(Promotion promotion, Outcome outcome, CampaignStanding standing) {
    this.promotion = promotion;
    this.campaign = promotion.campaign();
    this.outcome = outcome;
    this.standing = standing;
    this.rank = outcome.rankOf(standing.subjectId());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (rank == 0) {
      lines.add(tooFewSpins());
      return lines;
    }
    lines.add(place());
    lines.add(worth());
    if (rank > 1) {
      lines.add(above(outcome.ranked().get(rank - 2)));
    }
    if (rank < outcome.ranked().size()) {
      lines.add(below(outcome.ranked().get(rank)));
    }
    return lines;
  }

  private String tooFewSpins() {
    return "%s is not ranked: they have %s, and %s are needed, so that %s missing; their score is %s"
        .formatted(
            name(standing),
            HumanReadable.count(standing.spins(), "counting spin"),
            Words.number(campaign.minSpins()),
            missing(campaign.minSpins() - standing.spins()),
            score(standing));
  }

  private static String missing(long spins) {
    return spins == 1 ? "1 is" : Words.number(spins) + " are";
  }

  private String place() {
    return "%s is at rank %s of %s: a score of %s by %s from %s, reached at %s"
        .formatted(
            name(standing),
            Words.number(rank),
            Words.number(outcome.ranked().size()),
            score(standing),
            campaign.scoring().text(),
            HumanReadable.count(standing.spins(), "counting spin"),
            TimeText.of(standing.reachedAtMicros()));
  }

  private String worth() {
    List<Place> board = outcome.board();
    if (rank > board.size()) {
      return belowBoard(board.get(board.size() - 1).standing(), board.size());
    }
    long prize = board.get(rank - 1).prize();
    if (prize == 0) {
      return "This place is worth nothing.";
    }
    return "This place is worth %s%s.".formatted(Words.number(prize), howTied(board));
  }

  /** What ties have to do with the prize. */
  private String howTied(List<Place> board) {
    long tied =
        board.stream().filter(place -> place.standing().score() == standing.score()).count();
    if (tied == 1) {
      return "";
    }
    return switch (promotion.campaign().prizeTies()) {
      case FIRST_COME -> ", the prize of the rank, though %d have the score".formatted(tied);
      case SHARE -> ", an even share of the prizes of the %d who have the score".formatted(tied);
      case SAME -> ", the best prize of the %d who have the score".formatted(tied);
    };
  }

  private String belowBoard(CampaignStanding last, int places) {
    return "That is %s below the board, whose last place, rank %s, %s has with %s, %s."
        .formatted(
            HumanReadable.count(rank - places, "place"),
            Words.number(places),
            name(last),
            score(last),
            distance(last, standing, "more"));
  }

  private String above(CampaignStanding other) {
    return "Above, at rank %s, is %s with %s: %s."
        .formatted(
            Words.number(rank - 1),
            name(other),
            score(other),
            other.score() == standing.score()
                ? "the same, but " + tieBreak(other, standing)
                : distance(other, standing, "more"));
  }

  private String below(CampaignStanding other) {
    return "Below, at rank %s, is %s with %s: %s."
        .formatted(
            Words.number(rank + 1),
            name(other),
            score(other),
            other.score() == standing.score()
                ? "the same, but " + tieBreak(standing, other)
                : distance(standing, other, "less"));
  }

  private String tieBreak(CampaignStanding first, CampaignStanding second) {
    return first.reachedAtMicros() < second.reachedAtMicros()
        ? "%s reached it first, at %s and not at %s"
            .formatted(
                name(first),
                TimeText.of(first.reachedAtMicros()),
                TimeText.of(second.reachedAtMicros()))
        : "both reached it at %s, and %s has the smaller id"
            .formatted(TimeText.of(first.reachedAtMicros()), name(first));
  }

  private String distance(CampaignStanding more, CampaignStanding less, String word) {
    if (more.score() == less.score()) {
      return "the same score";
    }
    // A sum that stays at the greatest long there is may be that far from a negative one.
    BigInteger apart = BigInteger.valueOf(more.score()).subtract(BigInteger.valueOf(less.score()));
    long shown = apart.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    return Words.score(campaign.scoring(), shown) + " " + word;
  }

  private String score(CampaignStanding whose) {
    return Words.score(campaign.scoring(), whose.score());
  }

  private String name(CampaignStanding whose) {
    return Words.somebody(campaign.subject(), whose.subjectId(), whose.name());
  }
}
