package io.spinboard.campaigns;

import io.spinboard.events.CodePointOrder;
import io.spinboard.events.Spin;

/**
 * Accumulates the score of one player or team in a campaign. The result depends neither on the
 * order of spins nor on how they are divided among merged tallies.
 */
public final class ScoreTally {
  /** Marks an event time that does not exist yet. */
  public static final long NEVER = Long.MIN_VALUE;

  private long score;
  private long spins;
  private long firstMicros;
  private long scoredMicros;
  private String name;
  private long namedMicros;

  /** Creates an empty tally. */
  public ScoreTally() {
    this(0, 0, Long.MAX_VALUE, NEVER, null, NEVER);
  }

  /**
   * Restores a tally.
   *
   * @param firstMicros event time of the earliest spin
   * @param scoredMicros event time at which a sum last changed or a maximum was first reached;
   *     {@link #NEVER} while no spin has scored
   * @param name the team's display name; null if no spin carried one
   * @param namedMicros event time of the spin that carried the name
   */
  public ScoreTally(
      long score, long spins, long firstMicros, long scoredMicros, String name, long namedMicros) {
    this.score = score;
    this.spins = spins;
    this.firstMicros = firstMicros;
    this.scoredMicros = scoredMicros;
    this.name = name;
    this.namedMicros = namedMicros;
  }

  /** Makes the tally empty. */
  public void clear() {
    set(0, 0, Long.MAX_VALUE, NEVER);
    setName(null, NEVER);
  }

  /** Replaces the numbers; their meaning is that of the constructor's parameters. */
  public void set(long newScore, long newSpins, long newFirstMicros, long newScoredMicros) {
    score = newScore;
    spins = newSpins;
    firstMicros = newFirstMicros;
    scoredMicros = newScoredMicros;
  }

  /** Replaces the name and its event time. */
  public void setName(String newName, long newNamedMicros) {
    name = newName;
    namedMicros = newNamedMicros;
  }

  /** Adds a counting spin. */
  public void add(Spin spin, Scoring scoring, Subject subject) {
    spins++;
    firstMicros = Math.min(firstMicros, spin.eventTimeMicros());
    if (scoring.scores(spin)) {
      long points = scoring.points(spin);
      if (scoring.isMaximum()) {
        addToMaximum(points, spin.eventTimeMicros());
      } else if (points != 0) {
        addToSum(points, spin.eventTimeMicros());
      }
    }
    if (subject == Subject.TEAM && spin.teamName() != null) {
      updateName(spin.teamName(), spin.eventTimeMicros());
    }
  }

  /** Merges a tally of other spins. */
  public void add(ScoreTally other, Scoring scoring) {
    spins += other.spins;
    firstMicros = Math.min(firstMicros, other.firstMicros);
    if (other.scoredMicros != NEVER) {
      if (scoring.isMaximum()) {
        addToMaximum(other.score, other.scoredMicros);
      } else {
        addToSum(other.score, other.scoredMicros);
      }
    }
    if (other.name != null) {
      updateName(other.name, other.namedMicros);
    }
  }

  private void addToMaximum(long points, long atMicros) {
    if (scoredMicros == NEVER || points > score) {
      score = points;
      scoredMicros = atMicros;
    } else if (points == score) {
      scoredMicros = Math.min(scoredMicros, atMicros);
    }
  }

  private void addToSum(long points, long atMicros) {
    long sum = score + points;
    // Ten wins of a trillion times the stake overflow a sum of millionths.
    boolean overflows = ((score ^ sum) & (points ^ sum)) < 0;
    score = overflows ? Long.MAX_VALUE : sum;
    scoredMicros = Math.max(scoredMicros, atMicros);
  }

  private void updateName(String newName, long atMicros) {
    if (atMicros > namedMicros
        || (atMicros == namedMicros && CodePointOrder.INSTANCE.compare(newName, name) > 0)) {
      name = newName;
      namedMicros = atMicros;
    }
  }

  /** Returns the standing of the tally's subject. */
  public CampaignStanding standing(int subjectId) {
    long reached = scoredMicros == NEVER ? firstMicros : scoredMicros;
    return new CampaignStanding(subjectId, name, score, spins, reached);
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
