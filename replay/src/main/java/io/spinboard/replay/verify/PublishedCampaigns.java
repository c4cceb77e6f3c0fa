package io.spinboard.replay.verify;

import io.spinboard.oracle.boards.CampaignStandingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database said of campaigns.
 *
 * @param all those that make sense, by id
 * @param problems what is wrong with the others, by id
 */
record PublishedCampaigns(List<PublishedCampaign> all, Map<Integer, String> problems) {
  static final PublishedCampaigns NONE = new PublishedCampaigns(List.of(), Map.of());

  PublishedCampaigns {
    all = List.copyOf(all);
    problems = new TreeMap<>(problems);
  }

  /** Those whose boards can be compared. */
  List<PublishedCampaign> comparable() {
    return all.stream().filter(campaign -> campaign.reservation() == null).toList();
  }

  /** The boards that can be compared. */
  List<CampaignStandingRow> standings() {
    return comparable().stream().flatMap(campaign -> campaign.standings().stream()).toList();
  }

  /** What is not compared, and why, a line each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (PublishedCampaign published : all) {
      int id = published.campaign().id();
      if (published.reservation() != null) {
        notes.add("campaign %d is not compared: %s".formatted(id, published.reservation()));
      } else if (published.campaign().hasRecent() && published.recentAsOf() == null) {
        notes.add("campaign %d: no recent standings are published to be verified".formatted(id));
      }
    }
    problems.forEach(
        (id, problem) ->
            notes.add("campaign %d is not compared: it is invalid: %s".formatted(id, problem)));
    return notes;
  }
}
