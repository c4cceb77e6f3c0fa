package io.spinboard.replay.boards;

import io.spinboard.campaigns.Subject;
import java.time.Instant;

/**
 * One rank of {@code campaign_standings}.
 *
 * @param campaignId the campaign
 * @param scope how much of it the board is about
 * @param asOf the end of the latest event time that it is about; null for all of the campaign
 * @param rank the place, from 1
 * @param subject whether players or teams compete
 * @param subjectId who holds the place
 * @param name of a team: the name on its latest counting spin that carries one; null if none does,
 *     and for players
 * @param score by the campaign's scoring: minor currency units, spins, or multipliers in millionths
 * @param spins how many spins count
 * @param reachedAt event time of the last spin that changed a sum, or of the earliest that reached
 *     the maximum
 */
public record StandingRow(
    int campaignId,
    Scope scope,
    Instant asOf,
    int rank,
    Subject subject,
    int subjectId,
    String name,
    long score,
    long spins,
    Instant reachedAt)
    implements BoardRow {

  @Override
  public Board board() {
    return Board.ofCampaign(campaignId, scope, asOf);
  }

  @Override
  public String standing() {
    String who =
        subject == Subject.TEAM
            ? TeamInWords.of(subjectId, name)
            : subject.text() + " " + subjectId;
    return "%s, score %d, spins %d, reached at %s".formatted(who, score, spins, reachedAt);
  }
}
