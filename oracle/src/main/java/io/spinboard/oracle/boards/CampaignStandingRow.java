package io.spinboard.oracle.boards;

import io.spinboard.campaigns.Subject;
import java.time.Instant;

/**
 * A row of {@code campaign_standings}.
 *
 * @param campaignId the campaign
 * @param scope the part of the campaign
 * @param asOf the tick of the recent board; null for the board of the whole campaign
 * @param rank the position on the board, from 1
 * @param subject whether players or teams compete
 * @param subjectId the player or team
 * @param name the name on the team's latest counting spin with a name; null if none has one, and
 *     for players
 * @param score by the campaign's scoring: minor currency units, spins, or multipliers in millionths
 * @param spins the number of counting spins
 * @param reachedAt event time of the last spin that changed the sum, or of the earliest with the
 *     maximum; of the first counting spin if none has scored
 */
public record CampaignStandingRow(
    int campaignId,
    CampaignScope scope,
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
  public BoardId board() {
    return BoardId.ofCampaign(campaignId, scope, asOf);
  }

  @Override
  public String standing() {
    String who =
        subject == Subject.TEAM ? TeamText.of(subjectId, name) : subject.text() + " " + subjectId;
    return "%s, score %d, spins %d, reached at %s".formatted(who, score, spins, reachedAt);
  }
}
