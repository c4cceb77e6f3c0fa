package io.spinboard.replay.boards;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;

/**
 * Names one list of ranks.
 *
 * @param name the view it is read from, such as {@code top_players}
 * @param period the kind of period it covers; null for hot streaks, which belong to a moment, and
 *     for campaigns
 * @param at the start of the period, or the moment of the hot streaks or recent standings; null for
 *     all of a campaign
 * @param campaignId the campaign; null for other boards
 * @param scope how much of the campaign; null for other boards
 */
public record Board(String name, Period period, Instant at, Integer campaignId, Scope scope)
    implements Comparable<Board> {

  private static final Comparator<Board> ORDER =
      comparing(Board::name)
          .thenComparing(Board::period, nullsFirst(naturalOrder()))
          .thenComparing(Board::campaignId, nullsFirst(naturalOrder()))
          .thenComparing(Board::scope, nullsFirst(naturalOrder()))
          .thenComparing(Board::at, nullsFirst(naturalOrder()));

  /** A board that is no campaign's. */
  public Board(String name, Period period, Instant at) {
    this(name, period, at, null, null);
  }

  /**
   * A board of a campaign.
   *
   * @param asOf the moment that recent standings belong to; null for all of the campaign
   */
  public static Board ofCampaign(int campaignId, Scope scope, Instant asOf) {
    return new Board("campaign_standings", null, asOf, campaignId, scope);
  }

  /** Whether it is a campaign's. */
  public boolean isOfCampaign() {
    return campaignId != null;
  }

  @Override
  public int compareTo(Board other) {
    return ORDER.compare(this, other);
  }

  /** The board in words, for a message: {@code top_players HOURLY 2026-11-22T05:00:00Z}. */
  @Override
  public String toString() {
    if (isOfCampaign()) {
      return "%s %d %s%s"
          .formatted(name, campaignId, scope.text(), at == null ? "" : " as of " + at);
    }
    return name + " " + (period == null ? "as of" : period) + " " + at;
  }
}
