package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.publish.CampaignBoard;
import io.spinboard.pipeline.publish.CampaignBoard.Scope;
import io.spinboard.pipeline.standings.Best;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the shards reported of one campaign, by the rules of its newest revision: the newest report
 * of each, and those as of ticks for which not all have answered.
 */
final class CampaignReports {
  private final Map<Integer, ShardStandings.Whole> whole = new TreeMap<>();
  private final NavigableMap<Long, Map<Integer, ShardStandings.Recent>> recent = new TreeMap<>();
  private long revision = Long.MIN_VALUE;
  private boolean changed;

  /** Takes a report in; one by older rules is of no interest. */
  void add(ShardStandings report) {
    if (report.revision() < revision) {
      return;
    }
    if (report.revision() > revision) {
      revision = report.revision();
      whole.clear();
      recent.clear();
    }
    if (report instanceof ShardStandings.Whole newer) {
      whole.merge(newer.shard(), newer, CampaignReports::newer);
      changed = true;
    } else if (report instanceof ShardStandings.Recent answer) {
      recent
          .computeIfAbsent(answer.asOfMicros(), tick -> new HashMap<>())
          .put(answer.shard(), answer);
    }
  }

  private static ShardStandings.Whole newer(
      ShardStandings.Whole known, ShardStandings.Whole reported) {
    return reported.number() >= known.number() ? reported : known;
  }

  /** Whether every shard has counted its last spin. */
  boolean areAllClosed(int shards) {
    return whole.size() == shards && whole.values().stream().allMatch(ShardStandings.Whole::closed);
  }

  /** Whether there is anything new since the board was last taken. */
  boolean changed() {
    return changed;
  }

  /** The board of the whole campaign; final if all of so many shards have counted their last. */
  CampaignBoard takeBoard(int shards) {
    changed = false;
    Collection<ShardStandings.Whole> reports = whole.values();
    return new CampaignBoard(
        reports.iterator().next().campaignId(),
        Scope.CAMPAIGN,
        revision,
        reports.stream().mapToLong(ShardStandings.Whole::spins).sum(),
        reports.stream().mapToLong(ShardStandings.Whole::participants).sum(),
        reports.stream().mapToLong(ShardStandings.Whole::qualified).sum(),
        reports.stream().allMatch(ShardStandings.Whole::complete),
        areAllClosed(shards),
        best(reports));
  }

  /**
   * The board over the latest event time as of the tick of an answer, once all of so many shards
   * have answered; null before. Earlier ticks are of no interest then.
   */
  CampaignBoard takeRecent(ShardStandings.Recent answer, int shards) {
    long tickMicros = answer.asOfMicros();
    Map<Integer, ShardStandings.Recent> answers = recent.get(tickMicros);
    if (answers == null || answers.size() < shards) {
      return null;
    }
    CampaignBoard board =
        new CampaignBoard(
            answer.campaignId(),
            Scope.RECENT,
            revision,
            tickMicros,
            0,
            0,
            true,
            false,
            best(answers.values()));
    recent.headMap(tickMicros, true).clear();
    return board;
  }

  private static List<CampaignStanding> best(Collection<? extends ShardStandings> reports) {
    int size = reports.stream().mapToInt(ShardStandings::boardSize).max().orElse(1);
    Best<CampaignStanding> best = new Best<>(size, CampaignStanding.ORDER);
    reports.forEach(report -> report.best().forEach(best::offer));
    return best.inOrder();
  }

  /** Everything, as reports. */
  List<ShardStandings> all() {
    List<ShardStandings> all = new ArrayList<>(whole.values());
    recent.values().forEach(answers -> all.addAll(answers.values()));
    return all;
  }

  void restore(List<ShardStandings> reports, boolean wasChanged) {
    reports.forEach(this::add);
    changed = wasChanged;
  }
}
