package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Standing;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A campaign's board once more: over a list, as the words of the rules have it. */
public final class CampaignRecount {
  private CampaignRecount() {}

  /**
   * Everybody who is ranked, in order.
   *
   * @param spins each once, in any order
   */
  public static List<Standing> board(Campaign campaign, List<Spin> spins) {
    Function<Spin, Integer> subject =
        campaign.subject() == Subject.PLAYER ? Spin::playerId : Spin::teamId;
    Map<Integer, List<Spin>> bySubject =
        spins.stream()
            .filter(spin -> counts(campaign, spin))
            .collect(Collectors.groupingBy(subject));
    return bySubject.entrySet().stream()
        .filter(one -> one.getValue().size() >= campaign.minSpins())
        .map(one -> standing(one.getKey(), one.getValue(), campaign))
        .sorted(
            Comparator.comparing(Standing::score, Comparator.reverseOrder())
                .thenComparing(Standing::reachedAtMicros)
                .thenComparing(Standing::subjectId))
        .limit(campaign.boardSize())
        .toList();
  }

  /** How many spins count. */
  public static long spins(Campaign campaign, List<Spin> spins) {
    return spins.stream().filter(spin -> counts(campaign, spin)).count();
  }

  private static boolean counts(Campaign campaign, Spin spin) {
    return !(spin.eventTimeMicros() < campaign.startsAtMicros())
        && spin.eventTimeMicros() < campaign.endsAtMicros()
        && (campaign.gameIds() == null || campaign.gameIds().contains(spin.gameId()))
        && !(spin.stake() < campaign.minStake())
        && !(campaign.subject() == Subject.TEAM && spin.teamId() == Spin.NO_TEAM);
  }

  private static Standing standing(int subject, List<Spin> spins, Campaign campaign) {
    List<Spin> scoring = spins.stream().filter(spin -> scores(spin, campaign.scoring())).toList();
    List<BigInteger> points = scoring.stream().map(spin -> points(spin, campaign)).toList();
    BigInteger score;
    long reached;
    if (campaign.scoring() == Scoring.MULTIPLIER_MAX) {
      score = points.stream().max(Comparator.naturalOrder()).orElse(BigInteger.ZERO);
      reached =
          times(scoring, spin -> points(spin, campaign).equals(score)).stream()
              .min(Comparator.naturalOrder())
              .orElse(first(spins));
    } else {
      BigInteger sum = points.stream().reduce(BigInteger.ZERO, BigInteger::add);
      score = sum.min(BigInteger.valueOf(Long.MAX_VALUE));
      reached =
          times(scoring, spin -> points(spin, campaign).signum() != 0).stream()
              .max(Comparator.naturalOrder())
              .orElse(first(spins));
    }
    return new Standing(
        subject, name(spins, campaign), score.longValueExact(), spins.size(), reached);
  }

  private static boolean scores(Spin spin, Scoring scoring) {
    boolean isMultiplier = scoring == Scoring.MULTIPLIER_MAX || scoring == Scoring.MULTIPLIER_SUM;
    return !isMultiplier || spin.stake() != 0;
  }

  private static BigInteger points(Spin spin, Campaign campaign) {
    BigInteger win = BigInteger.valueOf(spin.win());
    BigInteger stake = BigInteger.valueOf(spin.stake());
    return switch (campaign.scoring()) {
      case WIN -> win;
      case NET -> win.subtract(stake);
      case TURNOVER -> stake;
      case SPINS -> BigInteger.ONE;
      case MULTIPLIER_MAX, MULTIPLIER_SUM ->
          win.multiply(BigInteger.valueOf(1_000_000)).divide(stake);
    };
  }

  private static List<Long> times(List<Spin> spins, Predicate<Spin> which) {
    return spins.stream().filter(which).map(Spin::eventTimeMicros).toList();
  }

  private static long first(List<Spin> spins) {
    return spins.stream().mapToLong(Spin::eventTimeMicros).min().orElseThrow();
  }

  private static String name(List<Spin> spins, Campaign campaign) {
    if (campaign.subject() == Subject.PLAYER) {
      return null;
    }
    return spins.stream()
        .filter(spin -> spin.teamName() != null)
        .max(
            Comparator.comparing(Spin::eventTimeMicros)
                .thenComparing(Spin::teamName, CodePointOrder.INSTANCE))
        .map(Spin::teamName)
        .orElse(null);
  }
}
