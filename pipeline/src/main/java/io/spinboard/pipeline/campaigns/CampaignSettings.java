package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.pipeline.hotness.Ticks;
import java.io.Serializable;
import java.time.Duration;
import org.joda.time.Instant;

/**
 * Settings of the campaigns' part of the pipeline.
 *
 * @param source where campaigns are read from
 * @param unreadMicros the greatest event time of spins that this job may not read, microseconds;
 *     {@code Long.MIN_VALUE} if it reads every spin there ever was
 * @param allowedLateness how long after its end, in event time, a campaign still counts spins
 * @param reportEvery how often, in processing time, a shard reports the campaigns that spins
 *     changed
 * @param batchTickLag how far before its newest spin the only tick of a batch is; null in streaming
 * @param ticks when boards over the most recent event time are evaluated
 */
public record CampaignSettings(
    CampaignSource source,
    long unreadMicros,
    Duration allowedLateness,
    Duration reportEvery,
    Duration batchTickLag,
    Ticks ticks)
    implements Serializable {

  /** The settings of a streaming job. */
  public static CampaignSettings ofStream(
      CampaignSource source,
      long unreadMicros,
      Duration allowedLateness,
      Duration reportEvery,
      Ticks ticks) {
    return new CampaignSettings(source, unreadMicros, allowedLateness, reportEvery, null, ticks);
  }

  /**
   * The same settings for a batch job.
   *
   * @param tickLag how far before its newest spin its only tick is
   */
  public CampaignSettings ofBatch(Duration tickLag) {
    return new CampaignSettings(source, unreadMicros, allowedLateness, reportEvery, tickLag, ticks);
  }

  /** Whether the input is bounded. */
  boolean isBatch() {
    return batchTickLag != null;
  }

  /** When a campaign closes: no spin counts once the watermark has reached this time. */
  Instant closesAt(Campaign campaign) {
    long endsAtMillis = -Math.floorDiv(-campaign.endsAtMicros(), 1000L);
    return Instant.ofEpochMilli(endsAtMillis + allowedLateness.toMillis());
  }

  /** Whether a campaign is reported: not in a batch whose input starts after the campaign's end. */
  boolean reports(Campaign campaign) {
    return !isBatch() || campaign.endsAtMicros() - 1 > unreadMicros;
  }

  /**
   * The earliest tick at which a recent board may still be requested, microseconds.
   *
   * @param newestMicros event time of the newest spin so far
   */
  long earliestTick(long newestMicros) {
    return isBatch() ? ticks.at(newestMicros - batchTickLag.toMillis() * 1000) : Long.MIN_VALUE;
  }
}
