package io.spinboard.oracle.streaming;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.Micros;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.boards.CampaignTotals;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Computes one board of a campaign from spins in any order; stores one score per entrant. */
public final class StreamingCampaignRecount {
  private static final Comparator<Int2ObjectMap.Entry<CampaignScore>> LEADER_FIRST =
      comparingLong((Int2ObjectMap.Entry<CampaignScore> entrant) -> entrant.getValue().score())
          .reversed()
          .thenComparing(comparingLong(entrant -> entrant.getValue().reachedMicros()))
          .thenComparing(comparingInt(Int2ObjectMap.Entry::getIntKey));

  private final CampaignBoardRules rules;
  private final Int2ObjectMap<CampaignScore> scores = new Int2ObjectOpenHashMap<>();
  private long spins;

  /** Without spins. */
  public StreamingCampaignRecount(CampaignBoardRules rules) {
    this.rules = rules;
  }

  /** The rules of the board. */
  public CampaignBoardRules rules() {
    return rules;
  }

  /** Adds a spin that is not a duplicate; it is ignored if it does not count. */
  public void add(Spin spin) {
    if (rules.counts(spin)) {
      spins++;
      scores
          .computeIfAbsent(rules.subjectOf(spin).intValue(), id -> new CampaignScore(rules))
          .add(spin);
    }
  }

  /** The board: the qualified entrants, as many as it has ranks. */
  public List<CampaignStandingRow> rows() {
    BoundedRanking<Int2ObjectMap.Entry<CampaignScore>> ranking =
        new BoundedRanking<>(rules.campaign().boardSize(), LEADER_FIRST);
    scores.int2ObjectEntrySet().stream()
        .filter(entrant -> isQualified(entrant.getValue()))
        .forEach(ranking::add);
    List<CampaignStandingRow> rows = new ArrayList<>();
    for (Int2ObjectMap.Entry<CampaignScore> entrant : ranking.sorted()) {
      rows.add(row(rows.size() + 1, entrant.getIntKey(), entrant.getValue()));
    }
    return rows;
  }

  private boolean isQualified(CampaignScore score) {
    return score.spins() >= rules.campaign().minSpins();
  }

  private CampaignStandingRow row(int rank, int subjectId, CampaignScore score) {
    return new CampaignStandingRow(
        rules.campaign().id(),
        rules.scope(),
        rules.asOf(),
        rank,
        rules.campaign().subject(),
        subjectId,
        score.name(),
        score.score(),
        score.spins(),
        Micros.toInstant(score.reachedMicros()));
  }

  /** How many spins count, and how many entrants there are. */
  public CampaignTotals totals() {
    return new CampaignTotals(
        spins, scores.size(), scores.values().stream().filter(this::isQualified).count());
  }
}
