package io.spinboard.oracle.boards;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;

/**
 * Identifies a board.
 *
 * @param name the view it is read from, such as {@code top_players}
 * @param period the kind of period; null for hot streaks and campaigns
 * @param at the start of the period, or the tick of hot streaks or of a recent board; null for the
 *     board of a whole campaign
 * @param campaignId the campaign; null for other boards
 * @param scope the part of the campaign; null for other boards
 */
public record BoardId(
    String name, BoardPeriod period, Instant at, Integer campaignId, CampaignScope scope)
    implements Comparable<BoardId> {

  private static final Comparator<BoardId> ORDER =
      comparing(BoardId::name)
          .thenComparing(BoardId::period, nullsFirst(naturalOrder()))
          .thenComparing(BoardId::campaignId, nullsFirst(naturalOrder()))
          .thenComparing(BoardId::scope, nullsFirst(naturalOrder()))
          .thenComparing(BoardId::at, nullsFirst(naturalOrder()));

  /** A board of players, teams, MVPs or hot streaks. */
  public BoardId(String name, BoardPeriod period, Instant at) {
    this(name, period, at, null, null);
  }

  /**
   * A board of a campaign.
   *
   * @param asOf the tick of the recent board; null for the board of the whole campaign
   */
  public static BoardId ofCampaign(int campaignId, CampaignScope scope, Instant asOf) {
    return new BoardId("campaign_standings", null, asOf, campaignId, scope);
  }

  /** Whether this is a board of a campaign. */
  public boolean isOfCampaign() {
    return campaignId != null;
  }

  @Override
  public int compareTo(BoardId other) {
    return ORDER.compare(this, other);
  }

  /** As messages name it: {@code top_players HOURLY 2026-11-22T05:00:00Z}. */
  @Override
  public String toString() {
    if (isOfCampaign()) {
      return "%s %d %s%s"
          .formatted(name, campaignId, scope.text(), at == null ? "" : " as of " + at);
    }
    return name + " " + (period == null ? "as of" : period) + " " + at;
  }
}
