package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The state of one shard's campaigns, and the way of a spin through it.
 *
 * <pre>
 *           add()                flush()
 *   spin ─────────▶ SpinBuffer ─────────▶ StartedCampaigns: one CampaignCounter each
 *                                  │
 *                                  └────▶ SpinLog: the last spins, for campaigns that are added
 *                                         or changed a moment after the spins they concern
 * </pre>
 *
 * <p>A campaign that is added or changed while it is on is counted exactly if the change is read
 * before the spins it concerns have left the log. Call {@link #refresh} before anything else, and
 * {@link #flush} before reading standings.
 */
public final class ShardCampaigns {
  private final SpinBuffer buffer;
  private final SpinLog log;
  private final StartedCampaigns started;

  /**
   * The state of a shard without spins.
   *
   * @param unreadMicros the greatest event time of spins that may have preceded the job's input,
   *     microseconds
   */
  ShardCampaigns(long unreadMicros) {
    this(new SpinBuffer(), new SpinLog(unreadMicros), new StartedCampaigns());
  }

  private ShardCampaigns(SpinBuffer buffer, SpinLog log, StartedCampaigns started) {
    this.buffer = buffer;
    this.log = log;
    this.started = started;
  }

  /** Applies the newest list of campaigns. */
  void refresh(SubjectCampaigns campaigns) {
    started.refresh(campaigns, log);
  }

  /** Starts the campaigns whose start is at or before an event time. */
  void startUpTo(long micros, SubjectCampaigns campaigns) {
    started.startUpTo(micros, campaigns, log);
  }

  /**
   * Adds spins to the buffer, and flushes it when it is full.
   *
   * @return how many spins were too late for at least one campaign
   */
  long add(List<Spin> spins, SubjectCampaigns campaigns) {
    // Not when they are flushed: a campaign might close before it has started.
    startUpTo(newest(spins), campaigns);
    buffer.add(spins);
    return buffer.isFull() ? flush(campaigns) : 0;
  }

  private static long newest(List<Spin> spins) {
    long newest = Long.MIN_VALUE;
    for (Spin spin : spins) {
      newest = Math.max(newest, spin.eventTimeMicros());
    }
    return newest;
  }

  /**
   * Counts all spins in the buffer.
   *
   * @return how many of them were too late for at least one campaign
   */
  long flush(SubjectCampaigns campaigns) {
    List<Spin> spins = buffer.drain();
    int next = Math.max(0, spins.size() - SpinLog.GENERATION);
    long tooLate = next == 0 ? 0 : countPermanently(spins.subList(0, next), campaigns);
    while (next < spins.size()) {
      int end = Math.min(spins.size(), next + log.room());
      tooLate += countUndoably(spins.subList(next, end), campaigns);
      next = end;
    }
    return tooLate;
  }

  /** Counts spins that a whole generation follows at once, so that they need not be logged. */
  private long countPermanently(List<Spin> spins, SubjectCampaigns campaigns) {
    log.skip(spins);
    started.counters().forEach(CampaignCounter::makePermanent);
    return started.count(spins, false, campaigns);
  }

  /** Counts spins that fit into the log's current generation. */
  private long countUndoably(List<Spin> spins, SubjectCampaigns campaigns) {
    long tooLate = started.count(spins, true, campaigns);
    if (log.add(spins)) {
      started.counters().forEach(CampaignCounter::startGeneration);
    }
    return tooLate;
  }

  /**
   * Closes the campaigns that meet a condition, after flushing.
   *
   * @return as {@link #flush}
   */
  long close(Predicate<Campaign> isOver, SubjectCampaigns campaigns) {
    List<CampaignCounter> over = new ArrayList<>();
    for (CampaignCounter counter : started.counters()) {
      if (!counter.isClosed() && isOver.test(counter.campaign())) {
        over.add(counter);
      }
    }
    long tooLate = over.isEmpty() ? 0 : flush(campaigns);
    over.forEach(counter -> counter.close(log.next()));
    return tooLate;
  }

  /** Removes the spins that no recent board at this tick or a later one needs. */
  void evictRecentBefore(long tickMicros) {
    if (tickMicros > Long.MIN_VALUE) {
      started.counters().forEach(counter -> counter.evictRecentBefore(tickMicros));
    }
  }

  /** The counters that changed since their last report; they count as reported then. */
  List<CampaignCounter> takeChanged() {
    return started.counters().stream().filter(CampaignCounter::takeChanged).toList();
  }

  /** The same for changes that do not wait for the periodic report. */
  List<CampaignCounter> takeImmediate() {
    return started.counters().stream().filter(CampaignCounter::takeImmediate).toList();
  }

  Collection<CampaignCounter> counters() {
    return started.counters();
  }

  /** The event time up to which campaigns have started, microseconds. */
  long startedMicros() {
    return started.startedMicros();
  }

  void write(WireWriter out) throws IOException {
    buffer.write(out);
    log.write(out);
    started.write(out);
  }

  static ShardCampaigns read(WireReader in) throws IOException {
    return new ShardCampaigns(SpinBuffer.read(in), SpinLog.read(in), StartedCampaigns.read(in));
  }
}
