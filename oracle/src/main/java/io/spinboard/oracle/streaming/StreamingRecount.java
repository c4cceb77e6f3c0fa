package io.spinboard.oracle.streaming;

import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.HotStreakWindows;
import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.CampaignStandingRow;
import io.spinboard.oracle.boards.CampaignTotals;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes all boards from any number of spins, which are added one at a time.
 *
 * <p>The number of spins costs no memory, except for 16 bytes and more per spin id. Stored are the
 * sums of all players in the most recently used periods, the boards of all other periods, one score
 * per entrant of a campaign, and the spins in the windows of the hot streaks. If spins arrive for
 * periods that were evicted, a second pass over all spins is needed:
 *
 * <pre>{@code
 * spins.forEach(recount::add);
 * if (recount.endFirstPass()) {
 *   spins.forEach(recount::addInSecondPass);
 * }
 * Boards boards = recount.boards();
 * }</pre>
 */
public final class StreamingRecount {
  private final int topK;
  private final PeriodRecount periods;
  private final HotWindowSpins hotWindow;
  private final Map<BoardId, StreamingCampaignRecount> campaigns = new LinkedHashMap<>();
  private SpinIdSet ids = new SpinIdSet();

  /**
   * @param kinds the kinds of periods, at least one
   * @param topK the number of ranks on a board, above 0
   * @param hotAsOf the tick of the hot streaks; null for none
   * @param campaigns the boards of campaigns
   */
  public StreamingRecount(
      Collection<BoardPeriod> kinds,
      int topK,
      Instant hotAsOf,
      HotStreakWindows windows,
      Collection<CampaignBoardRules> campaigns) {
    this(new PeriodRecount(kinds, topK), topK, hotAsOf, windows, campaigns);
  }

  StreamingRecount(
      PeriodRecount periods,
      int topK,
      Instant hotAsOf,
      HotStreakWindows windows,
      Collection<CampaignBoardRules> campaigns) {
    this.topK = topK;
    this.periods = periods;
    this.hotWindow = new HotWindowSpins(hotAsOf, windows);
    for (CampaignBoardRules rules : campaigns) {
      this.campaigns.put(rules.board(), new StreamingCampaignRecount(rules));
    }
  }

  /**
   * Adds a spin unless it is a duplicate.
   *
   * @return whether it was added
   * @throws ArithmeticException if a sum of points does not fit 64 bits
   */
  public boolean add(Spin spin) {
    if (isDuplicate(spin)) {
      return false;
    }
    periods.add(spin);
    hotWindow.add(spin);
    campaigns.values().forEach(campaign -> campaign.add(spin));
    return true;
  }

  private boolean isDuplicate(Spin spin) {
    return spin.spinId() != null && !ids.add(spin.spinId());
  }

  /**
   * Ends the first pass.
   *
   * @return whether a second pass is needed, in which all spins are {@linkplain #addInSecondPass
   *     added once more}
   */
  public boolean endFirstPass() {
    // The ids may be most of the memory.
    ids = new SpinIdSet();
    return periods.endFirstPass();
  }

  /** Adds a spin, in the same order as in the first pass, unless it is a duplicate. */
  public void addInSecondPass(Spin spin) {
    if (!isDuplicate(spin)) {
      periods.addInSecondPass(spin);
    }
  }

  /** All boards, after the last pass. */
  public Boards boards() {
    Boards ofPeriods = periods.boards();
    List<CampaignStandingRow> standings =
        campaigns.values().stream().flatMap(campaign -> campaign.rows().stream()).toList();
    return new Boards(
        ofPeriods.topPlayers(),
        ofPeriods.topTeams(),
        ofPeriods.teamMvps(),
        hotWindow.hotStreaks(topK),
        standings);
  }

  /**
   * The totals on one board of a campaign.
   *
   * @param board one of the boards given to the constructor
   */
  public CampaignTotals campaignTotals(BoardId board) {
    return campaigns.get(board).totals();
  }
}
