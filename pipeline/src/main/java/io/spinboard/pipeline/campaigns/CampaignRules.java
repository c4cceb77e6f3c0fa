package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.pipeline.hotness.HotSettings;
import java.io.Serializable;
import java.time.Duration;
import org.joda.time.Instant;

/**
 * How campaigns are kept.
 *
 * @param campaigns where they are learnt of
 * @param unreadMicros the greatest event time of spins that this job may not get to read;
 *     microseconds, {@code Long.MIN_VALUE} if it reads all that there ever were
 * @param allowedLateness how long after its end, in event time, a campaign still counts spins
 * @param reportEvery how often, in processing time, a shard tells what spins have changed
 * @param endOfBatch null for a stream; for a batch, how far before its newest spin its one tick is
 * @param ticks of the boards over the latest event time
 */
public record CampaignRules(
    Campaigns campaigns,
    long unreadMicros,
    Duration allowedLateness,
    Duration reportEvery,
    Duration endOfBatch,
    HotSettings ticks)
    implements Serializable {

  /** For a stream. */
  public static CampaignRules ofStream(
      Campaigns campaigns,
      long unreadMicros,
      Duration allowedLateness,
      Duration reportEvery,
      HotSettings ticks) {
    return new CampaignRules(campaigns, unreadMicros, allowedLateness, reportEvery, null, ticks);
  }

  /**
   * The same for a batch.
   *
   * @param end how far before its newest spin its one tick is
   */
  public CampaignRules ofBatch(Duration end) {
    return new CampaignRules(campaigns, unreadMicros, allowedLateness, reportEvery, end, ticks);
  }

  /** Whether all spins are there from the beginning. */
  boolean isBatch() {
    return endOfBatch != null;
  }

  /** When the watermark reaches this, no spin counts any more. */
  Instant closing(Campaign campaign) {
    long endsAtMillis = -Math.floorDiv(-campaign.endsAtMicros(), 1000L);
    return Instant.ofEpochMilli(endsAtMillis + allowedLateness.toMillis());
  }

  /** Whether there is anything to tell: a batch may begin when a campaign had ended already. */
  boolean concern(Campaign campaign) {
    return !isBatch() || campaign.endsAtMicros() - 1 > unreadMicros;
  }

  /** The earliest tick that standings may yet be wanted for, as the newest spin is at a time. */
  long earliestTick(long newestMicros) {
    return !isBatch() ? Long.MIN_VALUE : ticks.at(newestMicros - endOfBatch.toMillis() * 1000);
  }
}
