package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Counts the spins of one campaign in one shard.
 *
 * <pre>
 *                            close(): the watermark has passed the end and the lateness
 *   OPEN: spins are counted ───────────────────────────────────────────────▶ CLOSED: spins are
 *     ▲                                                                      too late
 *     └─────── changeRules() with a new revision ───────────────────────────────┘
 * </pre>
 *
 * <p>A change of rules is applied to spins that are already counted: the shard's last spins are
 * undone ({@link UndoLog}) or all are removed, and those in the {@link SpinLog} are counted again.
 * Whether that makes the standings exact is tracked by {@link Completeness}.
 */
final class CampaignCounter {
  private final SubjectIndex subjects;
  private final CampaignStandings standings;
  private final UndoLog undoLog;
  private final RecentBoardSpins recent = new RecentBoardSpins();
  private Campaign campaign;
  private Completeness completeness;
  private boolean closed;
  private PendingReport pendingReport = PendingReport.IMMEDIATE;

  /** The number of the last report, from 1; a later report has a greater number. */
  private long reportNumber;

  private CampaignCounter(Campaign campaign, Completeness completeness, SubjectIndex subjects) {
    this.subjects = subjects;
    this.campaign = campaign;
    this.completeness = completeness;
    standings = new CampaignStandings(campaign, subjects);
    undoLog = new UndoLog(campaign.subject());
  }

  /**
   * Starts counting a campaign with the spins in the shard's log.
   *
   * @param subjects the shard's
   */
  static CampaignCounter start(Campaign campaign, SpinLog log, SubjectIndex subjects) {
    CampaignCounter counter =
        new CampaignCounter(campaign, Completeness.countedFrom(log, campaign), subjects);
    counter.countLog(log);
    return counter;
  }

  /**
   * Counts those spins of a range that count in this campaign.
   *
   * @param from the first spin, inclusive; all of the range must be of the campaign's games
   * @param to the last spin, exclusive
   * @param tooLate receives the indexes of spins that would have counted before the close
   */
  void add(SpinsByGame spins, int from, int to, BitSet tooLate) {
    standings.prefetch(spins, from, to);
    for (int i = from; i < to; i++) {
      Spin spin = spins.spin(i);
      if (campaign.countsIgnoringGame(spin)) {
        if (closed) {
          tooLate.set(i);
        } else {
          add(spin, spins.subjectIndex(i), spins.undoable());
        }
      }
    }
  }

  private void add(Spin spin, int subjectIndex, boolean undoable) {
    count(spin, subjectIndex, undoable);
    if (campaign.hasRecent()) {
      recent.add(spin);
    }
  }

  private void count(Spin spin, int subjectIndex, boolean undoable) {
    int row = standings.rowOf(subjectIndex);
    if (undoable) {
      undoLog.record(standings.entrants(), row);
    }
    standings.add(row, spin, campaign);
    if (pendingReport == PendingReport.NONE) {
      pendingReport = PendingReport.PERIODIC;
    }
  }

  /** Follows the shard's log, which has started a new generation. */
  void startGeneration() {
    undoLog.startGeneration();
  }

  /** Makes all spins permanent that are counted so far. */
  void makePermanent() {
    undoLog.clear();
  }

  /**
   * Stops counting.
   *
   * @param next the number of the shard's next spin
   */
  void close(long next) {
    if (!closed) {
      closed = true;
      pendingReport = PendingReport.IMMEDIATE;
      undoLog.startAt(next);
    }
  }

  /** Applies a changed definition to the spins that are already counted, and to future ones. */
  void changeRules(Campaign changed, SpinLog log) {
    Campaign before = campaign;
    campaign = changed;
    switch (RuleChange.between(before, changed)) {
      case COUNTING -> countAgain(log);
      case END -> moveEnd(before, log);
      case RANKING -> recent.changeRules(before, changed, log, undoLog.firstUndoable());
    }
    standings.rank(campaign);
    pendingReport = PendingReport.IMMEDIATE;
  }

  private void countAgain(SpinLog log) {
    standings.clear();
    recent.clear();
    completeness = Completeness.countedFrom(log, campaign);
    closed = false;
    countLog(log);
  }

  private void moveEnd(Campaign before, SpinLog log) {
    long earlierEnd = Math.min(before.endsAtMicros(), campaign.endsAtMicros());
    if (closed || !log.coversFrom(earlierEnd)) {
      completeness = Completeness.INCOMPLETE;
      undoLog.startAt(log.next());
    } else {
      standings.undo(undoLog);
      forEachUndoable(log, spin -> count(spin, subjectIndex(spin), true));
    }
    recent.changeRules(before, campaign, log, undoLog.firstUndoable());
    closed = false;
  }

  /** Counts the log's spins, none of which may be counted yet. */
  private void countLog(SpinLog log) {
    undoLog.startAt(0);
    forEachUndoable(log, spin -> add(spin, subjectIndex(spin), true));
  }

  private int subjectIndex(Spin spin) {
    return subjects.indexOf(campaign.subject().idOf(spin));
  }

  /** Visits the log's spins that count, with the undo log in the same generation as the log. */
  private void forEachUndoable(SpinLog log, Consumer<Spin> visitor) {
    log.forEachFrom(
        undoLog.firstUndoable(),
        spin -> {
          if (campaign.counts(spin)) {
            visitor.accept(spin);
          }
        },
        undoLog::startGeneration);
  }

  /** Whether the standings have changed since the last report; they count as reported then. */
  boolean takeChanged() {
    boolean changed = pendingReport != PendingReport.NONE;
    pendingReport = PendingReport.NONE;
    return changed;
  }

  /** The same for changes that do not wait for the periodic report. */
  boolean takeImmediate() {
    return pendingReport == PendingReport.IMMEDIATE && takeChanged();
  }

  /** Reports the standings of the whole campaign; replaces all earlier reports. */
  CampaignReport.Whole report(int shard) {
    return new CampaignReport.Whole(
        campaign.id(),
        shard,
        new ReportVersion(campaign.revision(), ++reportNumber),
        campaign.boardSize(),
        standings.spins(),
        standings.entrants().size(),
        standings.qualified(),
        completeness.isComplete(),
        closed,
        standings.best(campaign.boardSize()));
  }

  /** Removes the spins that no recent board at this tick or a later one needs. */
  void evictRecentBefore(long tickMicros) {
    recent.evictBefore(tickMicros, campaign);
  }

  /** Reports the standings of the recent board at a tick; ticks must ascend. */
  CampaignReport.Recent reportRecent(int shard, long tickMicros) {
    evictRecentBefore(tickMicros);
    return new CampaignReport.Recent(
        campaign.id(),
        shard,
        new ReportVersion(campaign.revision(), tickMicros),
        campaign.boardSize(),
        recent.best(tickMicros, campaign));
  }

  Campaign campaign() {
    return campaign;
  }

  boolean isClosed() {
    return closed;
  }

  void write(WireWriter out) throws IOException {
    CampaignWire.writeCampaign(campaign, out);
    out.writeBoolean(completeness.isComplete());
    out.writeBoolean(closed);
    out.writeBoolean(pendingReport != PendingReport.NONE);
    out.writeLong(reportNumber);
    standings.write(out);
    undoLog.write(out);
    recent.write(out);
  }

  static CampaignCounter read(WireReader in, SubjectIndex subjects) throws IOException {
    Campaign campaign = CampaignWire.readCampaign(in);
    CampaignCounter counter =
        new CampaignCounter(campaign, Completeness.of(in.readBoolean()), subjects);
    counter.closed = in.readBoolean();
    counter.pendingReport = in.readBoolean() ? PendingReport.IMMEDIATE : PendingReport.NONE;
    counter.reportNumber = in.readLong();
    counter.standings.read(in, campaign);
    counter.undoLog.read(in);
    counter.recent.read(in);
    return counter;
  }
}
