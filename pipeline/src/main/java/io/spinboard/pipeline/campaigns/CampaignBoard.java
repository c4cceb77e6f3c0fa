package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.BoardStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The standings of one campaign.
 *
 * @param campaignId the campaign
 * @param scope the time range of the standings
 * @param revision the revision of the rules that the standings were counted by; PostgreSQL refuses
 *     a board with another revision than the campaign's current one
 * @param version for a whole campaign the number of its counting spins, for its recent board the
 *     tick in microseconds since 1970-01-01 UTC. With the sign bit set for a {@link #stopgap}
 * @param participants the number of entrants; 0 for a recent board
 * @param qualified the number of qualified entrants; 0 for a recent board
 * @param complete whether every counting spin was counted
 * @param closed whether no more spins will be counted: a complete board is then final
 * @param rows in order of rank
 */
public record CampaignBoard(
    int campaignId,
    Scope scope,
    long revision,
    long version,
    long participants,
    long qualified,
    boolean complete,
    boolean closed,
    List<CampaignStanding> rows)
    implements Board {

  /**
   * Refuses boards by rules that the campaign no longer has, and every board after a final one. The
   * last parameter is whether this is the job's first publication of the board. The number of an
   * entrant's spins only grows, so a first publication that would lower it comes from a restored
   * job that has not caught up. It may lower the number on a stopgap, which is a batch's count.
   */
  private static final String PUBLISH =
      """
      INSERT INTO campaign_boards AS stored
        (campaign_id, scope, revision, complete, version, participants, qualified, closed,
         sealed_at, subject_ids, names, scores, spins, reached_at)
      SELECT campaign_id, given.scope, revision, given.complete, given.version, given.participants,
             given.qualified, given.closed, CASE WHEN given.complete AND given.closed THEN now() END,
             given.subject_ids, given.names, given.scores, given.spins, given.reached_at
      FROM (SELECT ?::int AS campaign_id, ?::text AS scope, ?::bigint AS revision,
                   ?::boolean AS complete, ?::bigint AS version, ?::bigint AS participants,
                   ?::bigint AS qualified, ?::boolean AS closed, ?::int[] AS subject_ids,
                   ?::text[] AS names, ?::bigint[] AS scores, ?::bigint[] AS spins,
                   ?::timestamptz[] AS reached_at) AS given
      JOIN campaigns USING (campaign_id, revision)
      WHERE NOT EXISTS (SELECT FROM campaign_boards sealed
        WHERE sealed.campaign_id = campaigns.campaign_id AND sealed.sealed_at IS NOT NULL)
      ON CONFLICT (campaign_id, scope) DO UPDATE SET
        revision = EXCLUDED.revision, complete = EXCLUDED.complete, version = EXCLUDED.version,
        participants = EXCLUDED.participants, qualified = EXCLUDED.qualified,
        closed = EXCLUDED.closed, sealed_at = EXCLUDED.sealed_at, published_at = now(),
        subject_ids = EXCLUDED.subject_ids, names = EXCLUDED.names, scores = EXCLUDED.scores,
        spins = EXCLUDED.spins, reached_at = EXCLUDED.reached_at
      WHERE stored.revision < EXCLUDED.revision
        OR (stored.version <= EXCLUDED.version AND stored.complete <= EXCLUDED.complete
          AND (NOT ?
            OR stored.scope = 'recent'
            OR (stored.version < 0 AND EXCLUDED.version >= 0)
            OR NOT EXISTS (
              SELECT FROM unnest(stored.subject_ids, stored.spins) AS old_row (subject_id, spins)
              JOIN unnest(EXCLUDED.subject_ids, EXCLUDED.spins) AS new_row (subject_id, spins)
                USING (subject_id)
              WHERE old_row.spins > new_row.spins)))
      """;

  /** The time range of a board. */
  public enum Scope {
    /** The whole campaign. */
    CAMPAIGN,
    /** The campaign's latest event time. */
    RECENT
  }

  /**
   * This board as a stopgap until a streaming job publishes one. A batch does not see spins that
   * arrive after it started. A stopgap replaces no board of a streaming job, and every board of a
   * streaming job replaces a stopgap.
   */
  public CampaignBoard stopgap() {
    return new CampaignBoard(
        campaignId,
        scope,
        revision,
        Long.MIN_VALUE | version,
        participants,
        qualified,
        false,
        closed,
        rows);
  }

  @Override
  public String name() {
    return "campaign_standings " + campaignId + " " + scope + " " + revision;
  }

  /** No: it is also refused if the campaign's rules have changed. */
  @Override
  public boolean isRefusedOnlyIfOlder() {
    return false;
  }

  @Override
  public boolean publish(Connection connection, boolean isFirst) throws SQLException {
    try (BoardStatement sql = new BoardStatement(connection, PUBLISH)) {
      return sql.number(campaignId)
          .text(scope.name().toLowerCase(Locale.ROOT))
          .number(revision)
          .flag(complete)
          .number(version)
          .number(participants)
          .number(qualified)
          .flag(closed)
          .ints(rows, CampaignStanding::subjectId)
          .texts(rows, CampaignStanding::name)
          .longs(rows, CampaignStanding::score)
          .longs(rows, CampaignStanding::spins)
          .times(rows, CampaignStanding::reachedAtMicros)
          .flag(isFirst)
          .execute();
    }
  }
}
