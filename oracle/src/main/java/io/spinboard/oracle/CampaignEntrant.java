package io.spinboard.oracle;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.CampaignStandingRow;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A player or team with at least one counting spin.
 *
 * @param rules the rules of the board
 * @param id the player or team
 * @param spins the counting spins
 * @param score by the campaign's scoring, at most the greatest long
 */
record CampaignEntrant(CampaignBoardRules rules, int id, List<Spin> spins, long score) {
  /** Highest score first, then the one who reached it first, then the smaller id. */
  static final Comparator<CampaignEntrant> LEADER_FIRST =
      comparingLong(CampaignEntrant::score)
          .reversed()
          .thenComparing(comparingLong(CampaignEntrant::reachedMicros))
          .thenComparing(comparingInt(CampaignEntrant::id));

  private static final BigInteger MAX_SCORE = BigInteger.valueOf(Long.MAX_VALUE);

  /** All entrants, in no particular order. */
  static List<CampaignEntrant> all(CampaignBoardRules rules, List<Spin> spins) {
    return spins.stream()
        .filter(rules::counts)
        .collect(groupingBy(rules::subjectOf))
        .entrySet()
        .stream()
        .map(group -> of(rules, group.getKey(), group.getValue()))
        .toList();
  }

  private static CampaignEntrant of(CampaignBoardRules rules, int id, List<Spin> spins) {
    Stream<Long> points = spins.stream().map(rules::points).filter(Objects::nonNull);
    long score = rules.isMaximum() ? points.reduce(0L, Math::max) : sum(points);
    return new CampaignEntrant(rules, id, spins, score);
  }

  private static long sum(Stream<Long> points) {
    return points
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add)
        .min(MAX_SCORE)
        .longValueExact();
  }

  boolean isQualified() {
    return spins.size() >= rules.campaign().minSpins();
  }

  /**
   * When the score was reached: a maximum by the earliest spin that has it, a sum by the latest
   * spin with points. If no spin scored, the time of the earliest one.
   */
  long reachedMicros() {
    LongStream reached = times(spins.stream().filter(this::reachesScore));
    return (rules.isMaximum() ? reached.min() : reached.max())
        .orElseGet(() -> times(spins.stream()).min().orElseThrow());
  }

  private boolean reachesScore(Spin spin) {
    Long points = rules.points(spin);
    return points != null && (rules.isMaximum() ? points == score : points != 0);
  }

  private static LongStream times(Stream<Spin> spins) {
    return spins.mapToLong(Spin::eventTimeMicros);
  }

  CampaignStandingRow row(int rank) {
    return new CampaignStandingRow(
        rules.campaign().id(),
        rules.scope(),
        rules.asOf(),
        rank,
        rules.campaign().subject(),
        id,
        rules.campaign().subject() == Subject.TEAM ? TeamLookup.name(id, spins) : null,
        score,
        spins.size(),
        Micros.toInstant(reachedMicros()));
  }
}
