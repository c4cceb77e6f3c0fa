package io.spinboard.replay.recount;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.spinboard.events.Spin;
import io.spinboard.replay.boards.StandingRow;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Counts a board of a campaign again, the plain way: what it must say, from spins in any order. It
 * shares no counting with the pipeline, so that the two can judge each other. What it keeps is a
 * score for each player or team that has a spin that counts.
 */
public final class CampaignRecount {
  private static final Comparator<Int2ObjectMap.Entry<Score>> LEADER_FIRST =
      comparingLong((Int2ObjectMap.Entry<Score> entry) -> entry.getValue().score())
          .reversed()
          .thenComparing(comparingLong(entry -> entry.getValue().reachedMicros()))
          .thenComparing(comparingInt(Int2ObjectMap.Entry::getIntKey));

  private final StandingRules rules;
  private final Int2ObjectMap<Score> scores = new Int2ObjectOpenHashMap<>();
  private long spins;

  /** Of no spins so far. */
  public CampaignRecount(StandingRules rules) {
    this.rules = rules;
  }

  /** The rules by which spins are counted. */
  public StandingRules rules() {
    return rules;
  }

  /** Counts a spin, if it counts; it must be no duplicate. */
  public void add(Spin spin) {
    if (rules.counts(spin)) {
      spins++;
      scores.computeIfAbsent(rules.subjectOf(spin).intValue(), id -> new Score(rules)).add(spin);
    }
  }

  /** The board: those with enough spins, as many as have a place. */
  public List<StandingRow> rows() {
    return Ranking.of(
        scores.int2ObjectEntrySet().stream().filter(entry -> isQualified(entry.getValue())),
        LEADER_FIRST,
        rules.campaign().boardSize(),
        (rank, entry) -> row(rank, entry.getIntKey(), entry.getValue()));
  }

  private boolean isQualified(Score score) {
    return score.spins() >= rules.campaign().minSpins();
  }

  private StandingRow row(int rank, int subjectId, Score score) {
    return new StandingRow(
        rules.campaign().id(),
        rules.scope(),
        rules.asOf(),
        rank,
        rules.campaign().subject(),
        subjectId,
        score.name(),
        score.score(),
        score.spins(),
        Instant.EPOCH.plus(score.reachedMicros(), ChronoUnit.MICROS));
  }

  /** How many spins count. */
  public long spins() {
    return spins;
  }

  /** How many players or teams have a spin that counts. */
  public long participants() {
    return scores.size();
  }

  /** How many of them have enough to be ranked. */
  public long qualified() {
    return scores.values().stream().filter(this::isQualified).count();
  }
}
