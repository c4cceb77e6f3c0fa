package io.spinboard.oracle.streaming;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import java.math.BigInteger;

/** Adds up the spins of one entrant on a board of a campaign. */
public final class CampaignScore {
  private static final BigInteger MAX_SCORE = BigInteger.valueOf(Long.MAX_VALUE);

  private final CampaignBoardRules rules;
  private long score;
  private long spins;
  private long firstMicros = Long.MAX_VALUE;
  private Long reachedMicros;
  private String name;
  private long namedMicros;

  /** Without spins. */
  public CampaignScore(CampaignBoardRules rules) {
    this.rules = rules;
  }

  /** Adds a spin that {@linkplain CampaignBoardRules#counts counts}. */
  public void add(Spin spin) {
    long micros = spin.eventTimeMicros();
    spins++;
    firstMicros = Math.min(firstMicros, micros);
    Long points = rules.points(spin);
    if (points != null && rules.isMaximum()) {
      addToMaximum(points, micros);
    } else if (points != null && points != 0) {
      addToSum(points, micros);
    }
    if (rules.campaign().subject() == Subject.TEAM && spin.teamName() != null) {
      addName(spin.teamName(), micros);
    }
  }

  private void addToMaximum(long points, long micros) {
    if (reachedMicros == null || points > score) {
      score = points;
      reachedMicros = micros;
    } else if (points == score) {
      reachedMicros = Math.min(reachedMicros, micros);
    }
  }

  private void addToSum(long points, long micros) {
    score = BigInteger.valueOf(score).add(BigInteger.valueOf(points)).min(MAX_SCORE).longValue();
    reachedMicros = reachedMicros == null ? micros : Math.max(reachedMicros, micros);
  }

  private void addName(String newName, long micros) {
    boolean isLater = name == null || micros > namedMicros;
    if (isLater || (micros == namedMicros && CodePointOrder.INSTANCE.compare(newName, name) > 0)) {
      name = newName;
      namedMicros = micros;
    }
  }

  /** By the campaign's scoring, at most the greatest long. */
  public long score() {
    return score;
  }

  /** The number of counting spins. */
  public long spins() {
    return spins;
  }

  /**
   * Event time of the last spin that changed the sum, or of the earliest with the maximum; of the
   * first counting spin if none has scored. Microseconds since 1970-01-01 UTC.
   */
  public long reachedMicros() {
    return reachedMicros == null ? firstMicros : reachedMicros;
  }

  /** The name on the team's latest spin with a name; null if none has one, and for players. */
  public String name() {
    return name;
  }

  /** Event time of the spin with {@link #name}, microseconds since 1970-01-01 UTC. */
  public long namedMicros() {
    return namedMicros;
  }
}
