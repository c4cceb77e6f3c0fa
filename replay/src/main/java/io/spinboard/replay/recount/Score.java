package io.spinboard.replay.recount;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;
import java.math.BigInteger;

/** What one player or team has on a board of a campaign. */
public final class Score {
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private final StandingRules rules;
  private long score;
  private long spins;
  private long firstMicros = Long.MAX_VALUE;
  private Long reachedMicros;
  private String name;
  private long namedMicros;

  /** Of nobody's spins so far. */
  public Score(StandingRules rules) {
    this.rules = rules;
  }

  /** Counts a spin that {@linkplain StandingRules#counts counts}. */
  public void add(Spin spin) {
    long at = spin.eventTimeMicros();
    spins++;
    firstMicros = Math.min(firstMicros, at);
    Long points = rules.points(spin);
    if (points != null && rules.isMaximum()) {
      best(points, at);
    } else if (points != null && points != 0) {
      sum(points, at);
    }
    if (rules.campaign().subject() == Subject.TEAM && spin.teamName() != null) {
      called(spin.teamName(), at);
    }
  }

  private void best(long points, long at) {
    if (reachedMicros == null || points > score) {
      score = points;
      reachedMicros = at;
    } else if (points == score) {
      reachedMicros = Math.min(reachedMicros, at);
    }
  }

  private void sum(long points, long at) {
    score = BigInteger.valueOf(score).add(BigInteger.valueOf(points)).min(GREATEST).longValue();
    reachedMicros = reachedMicros == null ? at : Math.max(reachedMicros, at);
  }

  private void called(String newName, long at) {
    boolean isLater = name == null || at > namedMicros;
    if (isLater || (at == namedMicros && CodePointOrder.INSTANCE.compare(newName, name) > 0)) {
      name = newName;
      namedMicros = at;
    }
  }

  /** By the campaign's scoring; stays at the greatest long that there is. */
  public long score() {
    return score;
  }

  /** How many spins count. */
  public long spins() {
    return spins;
  }

  /**
   * When a sum changed for the last time, or a maximum was first reached; as long as no spin was
   * worth anything, when the first one was. Microseconds since 1970-01-01 UTC.
   */
  public long reachedMicros() {
    return reachedMicros == null ? firstMicros : reachedMicros;
  }

  /** The team's name on its latest spin that carries one; null if none does, and for players. */
  public String name() {
    return name;
  }

  /** When the spin was that carries the name. */
  public long namedMicros() {
    return namedMicros;
  }
}
