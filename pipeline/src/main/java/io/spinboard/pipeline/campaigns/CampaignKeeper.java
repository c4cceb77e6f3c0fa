package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.hotness.Ticks;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Duration;
import org.joda.time.Instant;

/** Keeps one shard's counts of campaigns and reports those that changed. */
public final class CampaignKeeper implements Serializable {
  private static final long serialVersionUID = 1;

  private final Counter tooLateSpins = Metrics.counter("spinboard", "campaign_spins_too_late");
  private final Subject subject;
  private final CampaignSettings rules;
  private transient CampaignSource.Subscription subscription;

  /**
   * @param subject whose shards these are
   */
  public CampaignKeeper(Subject subject, CampaignSettings rules) {
    this.subject = subject;
    this.rules = rules;
  }

  /** To be called before anything else. */
  public void follow() throws InterruptedException {
    subscription = rules.source().subscribe();
  }

  /** To be called after everything else. */
  public void leave() {
    if (subscription != null) {
      subscription.close();
    }
  }

  /**
   * Counts spins.
   *
   * @param report is set to the moment of the next report, if there is none to come
   */
  public void tell(
      List<Spin> spins, ValueState<ShardCampaigns> state, Timer report, Instant watermark) {
    SubjectCampaigns list = subscription.current().of(subject);
    ShardCampaigns shard = read(state);
    shard.refresh(list);
    close(shard, list, watermark);
    tooLateSpins.inc(shard.add(spins, list));
    shard.evictRecentBefore(rules.earliestTick(shard.startedMicros()));
    if (shard.scheduleReport()) {
      // All shards at the same moments, as they report periods.
      report
          .offset(Duration.ZERO)
          .align(Duration.millis(rules.reportEvery().toMillis()))
          .setRelative();
    }
    state.write(shard);
  }

  /**
   * Takes in that standings as of a tick are wanted.
   *
   * @return the next tick that is to be answered for, microseconds
   */
  public long ask(long tickMicros, ValueState<ShardCampaigns> state) {
    ShardCampaigns shard = read(state);
    shard.pendingTicks().add(tickMicros);
    state.write(shard);
    return shard.pendingTicks().first();
  }

  /**
   * Tells of the ticks that the watermark has passed, and of campaigns that are over.
   *
   * @return the next tick that is to be answered for, microseconds; null if there is none
   */
  public Long answer(
      int shardNumber,
      ValueState<ShardCampaigns> state,
      Instant watermark,
      OutputReceiver<KV<Integer, List<ShardStandings>>> out) {
    SubjectCampaigns list = subscription.current().of(subject);
    ShardCampaigns shard = read(state);
    shard.refresh(list);
    List<ShardStandings> reports = new ArrayList<>();
    while (!shard.pendingTicks().isEmpty()
        && !Ticks.instant(shard.pendingTicks().first()).isAfter(watermark)) {
      long tick = shard.pendingTicks().pollFirst();
      shard.startUpTo(tick, list);
      close(shard, list, Ticks.instant(tick));
      reports.addAll(recent(shard, list, shardNumber, tick));
    }
    // What spins bring waits for the timer: when there is much to catch up with, ticks are many.
    (rules.isBatch() ? countAndTakeChanged(shard, list) : shard.takeImmediate())
        .forEach(count -> reports.add(count.report(shardNumber)));
    send(reports, out);
    state.write(shard);
    return shard.pendingTicks().isEmpty() ? null : shard.pendingTicks().first();
  }

  /**
   * Tells what has changed with the campaigns themselves. Spins and ticks make a shard look, too,
   * but none may come any more.
   *
   * @param tickMicros the one that was asked for last
   */
  public void look(
      int shardNumber,
      long tickMicros,
      ValueState<ShardCampaigns> state,
      Instant watermark,
      OutputReceiver<KV<Integer, List<ShardStandings>>> out) {
    SubjectCampaigns list = subscription.current().of(subject);
    ShardCampaigns shard = read(state);
    shard.refresh(list);
    close(shard, list, watermark);
    List<ShardStandings> reports = new ArrayList<>();
    if (!shard.pendingTicks().contains(tickMicros)) {
      reports.addAll(recent(shard, list, shardNumber, tickMicros));
    }
    countAndTakeChanged(shard, list).forEach(count -> reports.add(count.report(shardNumber)));
    send(reports, out);
    state.write(shard);
  }

  /** Closes the campaigns that are over when event time has come this far. */
  private void close(ShardCampaigns shard, SubjectCampaigns list, Instant reached) {
    tooLateSpins.inc(shard.close(campaign -> !rules.closesAt(campaign).isAfter(reached), list));
  }

  /** How things stand as of a tick in campaigns that want to know. */
  private List<ShardStandings> recent(
      ShardCampaigns shard, SubjectCampaigns list, int shardNumber, long tick) {
    List<ShardStandings> reports = new ArrayList<>();
    for (CampaignCounter count : shard.counters()) {
      if (count.campaign().hasRecent() && rules.reports(count.campaign())) {
        tooLateSpins.inc(shard.flush(list));
        reports.add(count.reportRecent(shardNumber, tick));
      }
    }
    return reports;
  }

  /** Reports the campaigns that changed. */
  public void report(
      int shardNumber,
      ValueState<ShardCampaigns> state,
      OutputReceiver<KV<Integer, List<ShardStandings>>> out) {
    SubjectCampaigns list = subscription.current().of(subject);
    ShardCampaigns shard = read(state);
    shard.refresh(list);
    shard.reportFired();
    List<ShardStandings> reports = new ArrayList<>();
    countAndTakeChanged(shard, list).forEach(count -> reports.add(count.report(shardNumber)));
    send(reports, out);
    state.write(shard);
  }

  /** The counts that have news, once all spins that were told of are counted. */
  private List<CampaignCounter> countAndTakeChanged(ShardCampaigns shard, SubjectCampaigns list) {
    tooLateSpins.inc(shard.flush(list));
    return shard.takeChanged().stream().filter(count -> rules.reports(count.campaign())).toList();
  }

  /** All campaigns in one message, to one place: a message costs more than what is in it. */
  private static void send(
      List<ShardStandings> reports, OutputReceiver<KV<Integer, List<ShardStandings>>> out) {
    if (!reports.isEmpty()) {
      out.output(KV.of(0, reports));
    }
  }

  private ShardCampaigns read(ValueState<ShardCampaigns> state) {
    ShardCampaigns shard = state.read();
    return shard == null ? new ShardCampaigns(rules.unreadMicros()) : shard;
  }
}
