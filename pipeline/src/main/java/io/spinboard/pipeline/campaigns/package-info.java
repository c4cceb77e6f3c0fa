/**
 * Campaigns: promotions with leaderboards of their own, which operators add and change while spins
 * arrive. {@link io.spinboard.pipeline.campaigns.CampaignSource} polls them from PostgreSQL.
 *
 * <p>A campaign is counted in every shard. {@link io.spinboard.pipeline.campaigns.ShardCampaigns}
 * is a shard's state: it buffers spins, counts them campaign by campaign, and logs the last ones,
 * so that a campaign that is added or changed a moment too late can still be counted exactly.
 * Shards report their standings when these have changed, and the newest reports of all shards are
 * merged into boards.
 *
 * <p>A campaign closes in a shard when the watermark passes its end plus the allowed lateness
 * ({@link io.spinboard.pipeline.campaigns.CampaignSettings}); spins of it that arrive later are
 * counted by the metric {@code campaign_spins_too_late} only. Its board is final, or sealed, when
 * it is closed and complete in all shards.
 */
package io.spinboard.pipeline.campaigns;
