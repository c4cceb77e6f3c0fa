package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.hotness.HotSettings;
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
public final class CampaignsInShard implements Serializable {
  private static final long serialVersionUID = 1;

  private final Counter tooLateSpins = Metrics.counter("spinboard", "campaign_spins_too_late");
  private final Subject subject;
  private final CampaignRules rules;
  private transient Campaigns.Following following;

  /**
   * @param subject whose shards these are
   */
  public CampaignsInShard(Subject subject, CampaignRules rules) {
    this.subject = subject;
    this.rules = rules;
  }

  /** To be called before anything else. */
  public void follow() throws InterruptedException {
    following = rules.campaigns().follow();
  }

  /** To be called after everything else. */
  public void leave() {
    if (following != null) {
      following.close();
    }
  }

  /**
   * Counts spins.
   *
   * @param report is set to the moment of the next report, if there is none to come
   */
  public void tell(
      List<Spin> spins, ValueState<ShardCampaigns> state, Timer report, Instant watermark) {
    CampaignList list = following.now();
    ShardCampaigns shard = read(state);
    shard.follow(list, subject);
    close(shard, list, watermark);
    tooLateSpins.inc(shard.tell(spins, list, subject));
    shard.forgetBefore(rules.earliestTick(shard.begunMicros()));
    if (shard.awaitReport()) {
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
    shard.asked().add(tickMicros);
    state.write(shard);
    return shard.asked().first();
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
      OutputReceiver<KV<Integer, List<CampaignReport>>> out) {
    CampaignList list = following.now();
    ShardCampaigns shard = read(state);
    shard.follow(list, subject);
    List<CampaignReport> reports = new ArrayList<>();
    while (!shard.asked().isEmpty() && !HotSettings.instant(shard.asked().first()).isAfter(watermark)) {
      long tick = shard.asked().pollFirst();
      shard.beginBy(tick, list, subject);
      close(shard, list, HotSettings.instant(tick));
      reports.addAll(recent(shard, list, shardNumber, tick));
    }
    // What spins bring waits for the timer: when there is much to catch up with, ticks are many.
    (rules.isBatch() ? countAndTakeChanged(shard, list) : shard.takeUrgent())
        .forEach(count -> reports.add(count.whole(shardNumber)));
    send(reports, out);
    state.write(shard);
    return shard.asked().isEmpty() ? null : shard.asked().first();
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
      OutputReceiver<KV<Integer, List<CampaignReport>>> out) {
    CampaignList list = following.now();
    ShardCampaigns shard = read(state);
    shard.follow(list, subject);
    close(shard, list, watermark);
    List<CampaignReport> reports = new ArrayList<>();
    if (!shard.asked().contains(tickMicros)) {
      reports.addAll(recent(shard, list, shardNumber, tickMicros));
    }
    countAndTakeChanged(shard, list).forEach(count -> reports.add(count.whole(shardNumber)));
    send(reports, out);
    state.write(shard);
  }

  /** Closes the campaigns that are over when event time has come this far. */
  private void close(ShardCampaigns shard, CampaignList list, Instant reached) {
    tooLateSpins.inc(
        shard.close(campaign -> !rules.closing(campaign).isAfter(reached), list, subject));
  }

  /** How things stand as of a tick in campaigns that want to know. */
  private List<CampaignReport> recent(
      ShardCampaigns shard, CampaignList list, int shardNumber, long tick) {
    List<CampaignReport> reports = new ArrayList<>();
    for (CampaignCount count : shard.counts()) {
      if (count.campaign().hasRecent() && rules.concern(count.campaign())) {
        tooLateSpins.inc(shard.countWaiting(list, subject));
        reports.add(count.recent(shardNumber, tick));
      }
    }
    return reports;
  }

  /** Reports the campaigns that changed. */
  public void report(
      int shardNumber,
      ValueState<ShardCampaigns> state,
      OutputReceiver<KV<Integer, List<CampaignReport>>> out) {
    CampaignList list = following.now();
    ShardCampaigns shard = read(state);
    shard.follow(list, subject);
    shard.reported();
    List<CampaignReport> reports = new ArrayList<>();
    countAndTakeChanged(shard, list).forEach(count -> reports.add(count.whole(shardNumber)));
    send(reports, out);
    state.write(shard);
  }

  /** The counts that have news, once all spins that were told of are counted. */
  private List<CampaignCount> countAndTakeChanged(ShardCampaigns shard, CampaignList list) {
    tooLateSpins.inc(shard.countWaiting(list, subject));
    return shard.takeChanged().stream().filter(count -> rules.concern(count.campaign())).toList();
  }

  /** All campaigns in one message, to one place: a message costs more than what is in it. */
  private static void send(
      List<CampaignReport> reports, OutputReceiver<KV<Integer, List<CampaignReport>>> out) {
    if (!reports.isEmpty()) {
      out.output(KV.of(0, reports));
    }
  }

  private ShardCampaigns read(ValueState<ShardCampaigns> state) {
    ShardCampaigns shard = state.read();
    return shard == null ? new ShardCampaigns(rules.unreadMicros()) : shard;
  }
}
