package io.spinboard.campaigns;

import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;

/**
 * What somebody has in a campaign. Neither the order of spins nor how they are put together from
 * several tallies makes a difference.
 */
public final class Tally {
  /** Stands for a time that there has not been. */
  public static final long NEVER = Long.MIN_VALUE;

  private long score;
  private long spins;
  private long firstMicros;
  private long scoredMicros;
  private String name;
  private long namedMicros;

  /** Of nobody's spins. */
  public Tally() {
    this(0, 0, Long.MAX_VALUE, NEVER, null, NEVER);
  }

  /**
   * As it was.
   *
   * @param firstMicros event time of the earliest spin
   * @param scoredMicros when a sum last changed or a maximum was first reached; or {@link #NEVER}
   * @param name of a team; null if no spin carried one
   * @param namedMicros event time of the spin that carried it
   */
  public Tally(
      long score, long spins, long firstMicros, long scoredMicros, String name, long namedMicros) {
    this.score = score;
    this.spins = spins;
    this.firstMicros = firstMicros;
    this.scoredMicros = scoredMicros;
    this.name = name;
    this.namedMicros = namedMicros;
  }

  /** Goes back to nobody's spins. */
  public void clear() {
    set(0, 0, Long.MAX_VALUE, NEVER);
    setName(null, NEVER);
  }

  /** Takes over other numbers, with the meanings that they have when a tally is made. */
  public void set(long newScore, long newSpins, long newFirstMicros, long newScoredMicros) {
    score = newScore;
    spins = newSpins;
    firstMicros = newFirstMicros;
    scoredMicros = newScoredMicros;
  }

  /** Takes over another name, with its time. */
  public void setName(String newName, long newNamedMicros) {
    name = newName;
    namedMicros = newNamedMicros;
  }

  /** Counts a spin of a campaign that scores like this. */
  public void add(Spin spin, Scoring scoring, Subject subject) {
    spins++;
    firstMicros = Math.min(firstMicros, spin.eventTimeMicros());
    if (scoring.scores(spin)) {
      long points = scoring.points(spin);
      if (scoring.isMaximum()) {
        raise(points, spin.eventTimeMicros());
      } else if (points != 0) {
        sum(points, spin.eventTimeMicros());
      }
    }
    if (subject == Subject.TEAM && spin.teamName() != null) {
      call(spin.teamName(), spin.eventTimeMicros());
    }
  }

  /** Adds what was counted apart. */
  public void add(Tally other, Scoring scoring) {
    spins += other.spins;
    firstMicros = Math.min(firstMicros, other.firstMicros);
    if (other.scoredMicros != NEVER) {
      if (scoring.isMaximum()) {
        raise(other.score, other.scoredMicros);
      } else {
        sum(other.score, other.scoredMicros);
      }
    }
    if (other.name != null) {
      call(other.name, other.namedMicros);
    }
  }

  private void raise(long points, long atMicros) {
    if (scoredMicros == NEVER || points > score) {
      score = points;
      scoredMicros = atMicros;
    } else if (points == score) {
      scoredMicros = Math.min(scoredMicros, atMicros);
    }
  }

  private void sum(long points, long atMicros) {
    long sum = score + points;
    // Nine wins of a billion stakes each reach the greatest long; the tenth must not turn it over.
    boolean turnedOver = ((score ^ sum) & (points ^ sum)) < 0;
    score = turnedOver ? Long.MAX_VALUE : sum;
    scoredMicros = Math.max(scoredMicros, atMicros);
  }

  private void call(String newName, long atMicros) {
    if (atMicros > namedMicros
        || (atMicros == namedMicros && CodePointOrder.INSTANCE.compare(newName, name) > 0)) {
      name = newName;
      namedMicros = atMicros;
    }
  }

  /** Whose it is, as it stands. */
  public Standing standing(int subjectId) {
    long reached = scoredMicros == NEVER ? firstMicros : scoredMicros;
    return new Standing(subjectId, name, score, spins, reached);
  }

  public long score() {
    return score;
  }

  public long spins() {
    return spins;
  }

  public long firstMicros() {
    return firstMicros;
  }

  public long scoredMicros() {
    return scoredMicros;
  }

  public String name() {
    return name;
  }

  public long namedMicros() {
    return namedMicros;
  }
}
