package io.spinboard.campaigns.cli.text;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.cli.text.HumanReadable;
import io.spinboard.events.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a campaign is like, as a block of lines. */
public final class DefinitionText {
  private DefinitionText() {}

  /** The lines, the name first. */
  public static List<String> lines(Promotion promotion) {
    Campaign campaign = promotion.campaign();
    List<String> lines = new ArrayList<>();
    lines.add("campaign " + campaign.id() + ": " + Excerpt.of(campaign.name()));
    lines.addAll(rules(promotion));
    return lines;
  }

  private static List<String> rules(Promotion promotion) {
    Campaign campaign = promotion.campaign();
    List<String> lines = new ArrayList<>();
    lines.add("  starts   " + TimeText.of(campaign.startsAtMicros()));
    lines.add("  ends     " + TimeText.of(campaign.endsAtMicros()));
    lines.add("  counts   " + counts(campaign));
    lines.add("  ranks    " + ranks(campaign));
    if (campaign.hasRecent()) {
      lines.add(
          "  recent   a second board over the latest " + Words.length(campaign.recentMicros()));
    }
    lines.addAll(prizes(promotion));
    return lines;
  }

  private static String counts(Campaign campaign) {
    String games =
        campaign.gameIds() == null
            ? "all games"
            : (campaign.gameIds().size() == 1 ? "game " : "games ")
                + campaign.gameIds().stream()
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
    return "spins of "
        + games
        + (campaign.minStake() > 0
            ? " with a stake from " + Words.number(campaign.minStake())
            : "");
  }

  private static String ranks(Campaign campaign) {
    return "%ss by %s%s, on a board of %s"
        .formatted(
            campaign.subject().text(),
            campaign.scoring().text(),
            campaign.minSpins() > 0
                ? ", from %s counting spins".formatted(Words.number(campaign.minSpins()))
                : "",
            HumanReadable.count(campaign.boardSize(), "place"));
  }

  private static List<String> prizes(Promotion promotion) {
    if (promotion.prizes().isEmpty()) {
      return List.of("  prizes   none");
    }
    List<String> lines = new ArrayList<>();
    for (Prize prize : promotion.prizes()) {
      String ranks =
          prize.fromRank() == prize.toRank()
              ? "rank " + prize.fromRank()
              : "ranks " + prize.fromRank() + " to " + prize.toRank() + ", each";
      String heading = lines.isEmpty() ? "  prizes   " : "           ";
      lines.add(heading + ranks + ": " + Words.number(prize.amount()));
    }
    lines.add("  ties     " + ties(promotion.campaign()));
    return lines;
  }

  private static String ties(Campaign campaign) {
    return switch (campaign.prizeTies()) {
      case FIRST_COME -> "first-come: each the prize of its rank, whoever got there first ahead";
      case SHARE -> "share: equal scores divide their prizes evenly";
      case SAME -> "same: equal scores each get the best of their prizes";
    };
  }

  /** What about it is likely not meant like that, a line each. */
  public static List<String> notes(Promotion promotion) {
    int places = promotion.campaign().boardSize();
    return promotion.lastPrizedRank() > places
        ? List.of(
            "note: ranks from %d on have prizes, but the board has %s, so nobody gets them; see --board-size"
                .formatted(places + 1, HumanReadable.count(places, "place")))
        : List.of();
  }
}
