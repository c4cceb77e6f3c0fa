package io.spinboard.pipeline.rank;

import io.spinboard.events.CodePointOrder;

/**
 * A team's name on one of its spins.
 *
 * @param teamId the team
 * @param name never null
 * @param namedAtMicros event time of that spin
 */
public record TeamName(int teamId, String name, long namedAtMicros) {

  /** The later of the two; at the same time, the greater string. */
  public TeamName latest(TeamName other) {
    int order = Long.compare(namedAtMicros, other.namedAtMicros);
    if (order == 0) {
      order = CodePointOrder.INSTANCE.compare(name, other.name);
    }
    return order >= 0 ? this : other;
  }
}
