package io.spinboard.campaigns.cli.text;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.cli.text.HumanReadable;
import io.spinboard.events.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the rules and prizes of a campaign. */
public final class CampaignDescription {
  private CampaignDescription() {}

  /** Returns the lines, starting with id and name. */
  public static List<String> lines(CampaignWithPrizes described) {
    Campaign campaign = described.campaign();
    List<String> lines = new ArrayList<>();
    lines.add("campaign " + campaign.id() + ": " + Excerpt.of(campaign.name()));
    lines.addAll(rules(described));
    return lines;
  }

  private static List<String> rules(CampaignWithPrizes described) {
    Campaign campaign = described.campaign();
    List<String> lines = new ArrayList<>();
    lines.add("  starts   " + TimeText.format(campaign.startsAtMicros()));
    lines.add("  ends     " + TimeText.format(campaign.endsAtMicros()));
    lines.add("  counts   " + counts(campaign));
    lines.add("  ranks    " + ranks(campaign));
    if (campaign.hasRecent()) {
      lines.add(
          "  recent   a second board over the last "
              + CampaignFormat.duration(campaign.recentMicros()));
    }
    lines.addAll(prizes(described));
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
            ? " with a stake of at least " + CampaignFormat.number(campaign.minStake())
            : "");
  }

  private static String ranks(Campaign campaign) {
    return "%ss by %s%s, top %s on the board"
        .formatted(
            campaign.subject().text(),
            campaign.scoring().text(),
            campaign.minSpins() > 0
                ? ", with at least " + HumanReadable.count(campaign.minSpins(), "counting spin")
                : "",
            CampaignFormat.number(campaign.boardSize()));
  }

  private static List<String> prizes(CampaignWithPrizes described) {
    if (described.prizes().isEmpty()) {
      return List.of("  prizes   none");
    }
    List<String> lines = new ArrayList<>();
    for (Prize prize : described.prizes()) {
      String ranks =
          prize.fromRank() == prize.toRank()
              ? "rank " + prize.fromRank()
              : "ranks " + prize.fromRank() + " to " + prize.toRank() + ", each";
      String heading = lines.isEmpty() ? "  prizes   " : "           ";
      lines.add(heading + ranks + ": " + CampaignFormat.number(prize.amount()));
    }
    lines.add("  ties     " + ties(described.campaign()));
    return lines;
  }

  private static String ties(Campaign campaign) {
    return switch (campaign.prizeTies()) {
      case FIRST_COME ->
          "first-come: each gets the prize of its rank; the first to reach a score ranks higher";
      case SHARE -> "share: equal scores divide their prizes evenly";
      case SAME -> "same: equal scores each get the best of their prizes";
    };
  }

  /** Returns warnings about rules that are probably unintended, one line each. */
  public static List<String> warnings(CampaignWithPrizes described) {
    int boardSize = described.campaign().boardSize();
    return described.lastPrizedRank() > boardSize
        ? List.of(
            "note: prizes below rank %s are never given, because the board ends there; see --board-size"
                .formatted(boardSize))
        : List.of();
  }
}
