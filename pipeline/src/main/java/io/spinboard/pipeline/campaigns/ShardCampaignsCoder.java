package io.spinboard.pipeline.campaigns;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes {@link ShardCampaigns}, whose parts encode themselves. */
public final class ShardCampaignsCoder extends VersionedCoder<ShardCampaigns> {
  private static final long serialVersionUID = 1;

  public ShardCampaignsCoder() {
    super("a shard's campaigns");
  }

  @Override
  protected int version() {
    return 4;
  }

  @Override
  protected void write(ShardCampaigns shard, WireWriter out) throws IOException {
    shard.write(out);
  }

  @Override
  protected ShardCampaigns read(WireReader in) throws IOException {
    return ShardCampaigns.read(in);
  }
}
