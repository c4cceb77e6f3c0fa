package io.spinboard.replay.verify;

import io.spinboard.oracle.boards.CampaignStandingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All campaigns and their published boards and totals.
 *
 * @param all the valid campaigns, ordered by id
 * @param problems why the others are invalid, by id
 */
record PublishedCampaigns(List<PublishedCampaign> all, Map<Integer, String> problems) {
  static final PublishedCampaigns NONE = new PublishedCampaigns(List.of(), Map.of());

  PublishedCampaigns {
    all = List.copyOf(all);
    problems = new TreeMap<>(problems);
  }

  /** The campaigns whose boards can be compared. */
  List<PublishedCampaign> comparable() {
    return all.stream().filter(campaign -> campaign.notComparableBecause() == null).toList();
  }

  /** The boards that can be compared. */
  List<CampaignStandingRow> standings() {
    return comparable().stream().flatMap(campaign -> campaign.standings().stream()).toList();
  }

  /** One line per campaign that is not compared, with the reason. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (PublishedCampaign published : all) {
      int id = published.campaign().id();
      if (published.notComparableBecause() != null) {
        notes.add(
            "campaign %d is not compared: %s".formatted(id, published.notComparableBecause()));
      } else if (published.campaign().hasRecent() && published.recentAsOf() == null) {
        notes.add("campaign %d: no recent standings are published".formatted(id));
      }
    }
    problems.forEach(
        (id, problem) ->
            notes.add("campaign %d is not compared: it is invalid: %s".formatted(id, problem)));
    return notes;
  }
}
