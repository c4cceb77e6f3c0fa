package io.spinboard.oracle;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.CampaignScope;
import java.time.Instant;

/**
 * The rules of one board of a campaign: which spins count, and how many points each scores.
 *
 * @param campaign the campaign
 * @param asOf the end of the recent board's window; null for the board of the whole campaign
 */
public record CampaignBoardRules(Campaign campaign, Instant asOf) {
  /** The board. */
  public BoardId board() {
    return BoardId.ofCampaign(campaign.id(), scope(), asOf);
  }

  /** Whether it is the campaign's whole board or the recent one. */
  public CampaignScope scope() {
    return asOf == null ? CampaignScope.CAMPAIGN : CampaignScope.RECENT;
  }

  /** Whether the spin counts. */
  public boolean counts(Spin spin) {
    return campaign.counts(spin)
        && spin.eventTimeMicros() >= fromMicros()
        && spin.eventTimeMicros() < untilMicros();
  }

  /** The player or team of a spin; null if teams compete and the spin has no team. */
  public Integer subjectOf(Spin spin) {
    return campaign.subject().existsOn(spin) ? campaign.subject().idOf(spin) : null;
  }

  /** Why a spin of a {@linkplain #subjectOf subject} does not count; null if it counts. */
  public String whyNotCounted(Spin spin) {
    if (spin.eventTimeMicros() < fromMicros()) {
      return "it is too early";
    }
    if (spin.eventTimeMicros() >= untilMicros()) {
      return "it is too late";
    }
    if (campaign.gameIds() != null && !campaign.gameIds().contains(spin.gameId())) {
      return "game " + spin.gameId() + " is not in the campaign";
    }
    return spin.stake() < campaign.minStake() ? "its stake is below " + campaign.minStake() : null;
  }

  private long fromMicros() {
    return asOf == null
        ? campaign.startsAtMicros()
        : Math.max(campaign.startsAtMicros(), Micros.of(asOf) - campaign.recentMicros());
  }

  private long untilMicros() {
    return asOf == null
        ? campaign.endsAtMicros()
        : Math.min(campaign.endsAtMicros(), Micros.of(asOf));
  }

  /** Whether the score is the best single spin, not the sum of all spins. */
  public boolean isMaximum() {
    return campaign.scoring().isMaximum();
  }

  /** The points of a counting spin; null for a free spin, which has no multiplier. */
  public Long points(Spin spin) {
    return campaign.scoring().scores(spin) ? campaign.scoring().points(spin) : null;
  }
}
