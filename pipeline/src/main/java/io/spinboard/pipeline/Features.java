package io.spinboard.pipeline;

import io.spinboard.pipeline.campaigns.CampaignSettings;
import io.spinboard.pipeline.campaigns.CampaignSource;
import io.spinboard.pipeline.campaigns.CampaignsFeature;
import io.spinboard.pipeline.hotness.HotStreaksFeature;
import io.spinboard.pipeline.shard.Feature;
import io.spinboard.pipeline.standings.StandingsFeature;
import java.time.Duration;
import java.util.List;

/** The list of features. */
public final class Features {
  private Features() {}

  /**
   * All features.
   *
   * @param campaigns where campaigns are read from
   * @param unreadMicros the greatest event time of spins that the source may not contain,
   *     microseconds; {@code Long.MIN_VALUE} if it contains every spin there ever was
   */
  public static List<Feature> all(Settings settings, CampaignSource campaigns, long unreadMicros) {
    return List.of(
        new StandingsFeature(settings.boards()),
        new HotStreaksFeature(
            settings.hotStreaks(),
            settings.boards().boardSize(),
            settings.maxOutOfOrderness(),
            settings.shards()),
        new CampaignsFeature(campaignSettings(settings, campaigns, unreadMicros)));
  }

  private static CampaignSettings campaignSettings(
      Settings settings, CampaignSource campaigns, long unreadMicros) {
    return new CampaignSettings(
        campaigns,
        unreadMicros,
        settings.boards().allowedLateness(),
        Duration.ofMillis(2 * settings.boards().reportEvery().getMillis()),
        Duration.ofMillis(settings.boards().mergeAfter().getMillis()),
        settings.maxOutOfOrderness(),
        settings.hotStreaks().ticks(),
        settings.shards());
  }
}
