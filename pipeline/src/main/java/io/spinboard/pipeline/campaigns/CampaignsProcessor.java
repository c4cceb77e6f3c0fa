package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.shard.Mode;
import io.spinboard.pipeline.shard.ShardContext;
import io.spinboard.pipeline.shard.ShardOutput;
import io.spinboard.pipeline.shard.ShardProcessor;
import io.spinboard.pipeline.tick.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Instant;

/** Counts a shard's spins in the campaigns of its subject, and reports those that changed. */
final class CampaignsProcessor implements ShardProcessor<ShardCampaigns> {
  private static final long serialVersionUID = 1;

  private final Counter tooLateSpins = Metrics.counter("spinboard", "campaign_spins_too_late");
  private final Subject subject;
  private final CampaignSettings settings;
  private final Mode mode;
  private transient CampaignSource.Subscription subscription;

  /**
   * @param subject whose shards these are
   */
  CampaignsProcessor(Subject subject, CampaignSettings settings, Mode mode) {
    this.subject = subject;
    this.settings = settings;
    this.mode = mode;
  }

  @Override
  public Coder<ShardCampaigns> stateCoder() {
    return new ShardCampaignsCoder();
  }

  @Override
  public ShardCampaigns newState() {
    return new ShardCampaigns(settings.unreadMicros());
  }

  @Override
  public List<ShardOutput<?>> outputs() {
    return List.of(CampaignsFeature.REPORTS);
  }

  @Override
  public void open() throws InterruptedException {
    subscription = settings.source().subscribe();
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.close();
    }
  }

  @Override
  public void add(ShardCampaigns shard, List<Spin> spins, ShardContext context) {
    SubjectCampaigns campaigns = refresh(shard);
    close(shard, campaigns, context.watermark());
    tooLateSpins.inc(shard.add(spins, campaigns));
    if (mode == Mode.BATCH) {
      shard.evictRecentBefore(settings.onlyTickOfBatch(shard.startedMicros()));
    }
  }

  private SubjectCampaigns refresh(ShardCampaigns shard) {
    SubjectCampaigns campaigns = subscription.current().of(subject);
    shard.refresh(campaigns);
    return campaigns;
  }

  /** Closes the campaigns that are over when event time has reached a moment. */
  private void close(ShardCampaigns shard, SubjectCampaigns campaigns, Instant reached) {
    tooLateSpins.inc(
        shard.close(campaign -> !settings.closesAt(campaign).isAfter(reached), campaigns));
  }

  /** There can be hundreds of campaigns, so they are reported less often than standings are. */
  @Override
  public boolean onReport(ShardCampaigns shard, Instant at, ShardContext context) {
    if (shard.counters().isEmpty()) {
      return false;
    }
    if (at.getMillis() % settings.reportEvery().toMillis() != 0) {
      return true;
    }
    SubjectCampaigns campaigns = refresh(shard);
    emit(flushAndReportChanged(shard, campaigns, context), context);
    return false;
  }

  @Override
  public void onTick(ShardCampaigns shard, long tickMicros, ShardContext context) {
    SubjectCampaigns campaigns = refresh(shard);
    shard.startUpTo(tickMicros, campaigns);
    close(shard, campaigns, Ticks.instant(tickMicros));
    List<CampaignReport> reports = reportRecent(shard, campaigns, tickMicros, context);
    reports.addAll(
        switch (mode) {
          // Changes by spins wait for the timer: a job that catches up evaluates many ticks.
          case STREAMING -> report(shard.takeImmediate(), context);
          case BATCH -> flushAndReportChanged(shard, campaigns, context);
        });
    emit(reports, context);
  }

  @Override
  public void onChange(ShardCampaigns shard, Optional<Long> lastTickMicros, ShardContext context) {
    SubjectCampaigns campaigns = refresh(shard);
    close(shard, campaigns, context.watermark());
    List<CampaignReport> reports = new ArrayList<>();
    lastTickMicros.ifPresent(tick -> reports.addAll(reportRecent(shard, campaigns, tick, context)));
    reports.addAll(flushAndReportChanged(shard, campaigns, context));
    emit(reports, context);
  }

  private List<CampaignReport> reportRecent(
      ShardCampaigns shard, SubjectCampaigns campaigns, long tickMicros, ShardContext context) {
    List<CampaignReport> reports = new ArrayList<>();
    for (CampaignCounter counter : shard.counters()) {
      if (counter.campaign().hasRecent() && isReported(counter)) {
        tooLateSpins.inc(shard.flush(campaigns));
        reports.add(counter.reportRecent(context.shard(), tickMicros));
      }
    }
    return reports;
  }

  private List<CampaignReport> flushAndReportChanged(
      ShardCampaigns shard, SubjectCampaigns campaigns, ShardContext context) {
    tooLateSpins.inc(shard.flush(campaigns));
    return report(shard.takeChanged(), context);
  }

  private List<CampaignReport> report(List<CampaignCounter> counters, ShardContext context) {
    List<CampaignReport> reports = new ArrayList<>();
    for (CampaignCounter counter : counters) {
      if (isReported(counter)) {
        reports.add(counter.report(context.shard()));
      }
    }
    return reports;
  }

  /** A batch does not report campaigns that ended before its input starts. */
  private boolean isReported(CampaignCounter counter) {
    return mode == Mode.STREAMING
        || counter.campaign().endsAtMicros() - 1 > settings.unreadMicros();
  }

  /** All campaigns in one element, which costs more than its content does. */
  private static void emit(List<CampaignReport> reports, ShardContext context) {
    if (!reports.isEmpty()) {
      context.emit(CampaignsFeature.REPORTS.tag(), KV.of(0, reports));
    }
  }
}
