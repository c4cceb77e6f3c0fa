package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.pipeline.tick.Ticks;
import java.io.Serializable;
import java.time.Duration;
import org.joda.time.Instant;

/**
 * Where campaigns come from, and how they are counted.
 *
 * @param source where campaigns are read from
 * @param unreadMicros the greatest event time of spins that this job may not read, microseconds;
 *     {@code Long.MIN_VALUE} if it reads every spin there ever was
 * @param allowedLateness how long after its end a campaign still counts spins, in event time
 * @param reportEvery how often a shard reports the campaigns that spins changed, in processing time
 * @param mergeAfter how long the merger waits for the slower shards, in processing time
 * @param maxOutOfOrderness how far the only tick of a batch trails its newest spin
 * @param ticks when recent boards are evaluated
 * @param shards of players, and as many of teams
 */
public record CampaignSettings(
    CampaignSource source,
    long unreadMicros,
    Duration allowedLateness,
    Duration reportEvery,
    Duration mergeAfter,
    Duration maxOutOfOrderness,
    Ticks ticks,
    int shards)
    implements Serializable {

  /** The watermark at which a campaign closes: its end plus the allowed lateness. */
  Instant closesAt(Campaign campaign) {
    long endsAtMillis = -Math.floorDiv(-campaign.endsAtMicros(), 1000L);
    return Instant.ofEpochMilli(endsAtMillis + allowedLateness.toMillis());
  }

  /**
   * The only tick of a batch, if no newer spin follows, microseconds.
   *
   * @param newestMicros event time of the newest spin so far
   */
  long onlyTickOfBatch(long newestMicros) {
    return ticks.at(newestMicros - maxOutOfOrderness.toMillis() * 1000);
  }
}
