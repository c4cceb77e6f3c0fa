package io.spinboard.local.demo;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.campaigns.Tally;
import io.spinboard.events.Spin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the boards of campaigns must say of some spins, counted without the pipeline. */
final class CampaignRecount {
  private final List<Spin> spins;

  /**
   * @param spins of which equal ids are one spin
   */
  CampaignRecount(List<Spin> spins) {
    Set<String> seen = new HashSet<>();
    this.spins =
        spins.stream().filter(spin -> spin.spinId() == null || seen.add(spin.spinId())).toList();
  }

  /** A line for each campaign whose published board is another one. */
  List<String> differences(Map<Campaign, List<Standing>> published) {
    List<String> lines = new ArrayList<>();
    published.forEach(
        (campaign, found) -> {
          List<Standing> expected = board(campaign);
          if (!expected.equals(found)) {
            lines.add(
                "campaign %d (%s): expected %s, found %s"
                    .formatted(campaign.id(), campaign.name(), expected, found));
          }
        });
    return lines;
  }

  private List<Standing> board(Campaign campaign) {
    Map<Integer, Tally> tallies = new HashMap<>();
    for (Spin spin : spins) {
      if (campaign.counts(spin)) {
        tallies
            .computeIfAbsent(campaign.subject().idOf(spin), subject -> new Tally())
            .add(spin, campaign.scoring(), campaign.subject());
      }
    }
    return tallies.entrySet().stream()
        .filter(entry -> entry.getValue().spins() >= campaign.minSpins())
        .map(entry -> entry.getValue().standing(entry.getKey()))
        .sorted(Standing.ORDER)
        .limit(campaign.boardSize())
        .toList();
  }
}
