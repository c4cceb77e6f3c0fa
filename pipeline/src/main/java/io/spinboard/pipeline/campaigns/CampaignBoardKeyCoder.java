package io.spinboard.pipeline.campaigns;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Encodes a {@link CampaignBoardKey}; equal keys have equal bytes. */
final class CampaignBoardKeyCoder extends AtomicCoder<CampaignBoardKey> {
  private static final long serialVersionUID = 1;
  private static final NullableCoder<Long> TICK = NullableCoder.of(VarLongCoder.of());

  @Override
  public void encode(CampaignBoardKey key, OutputStream out) throws IOException {
    VarIntCoder.of().encode(key.campaignId(), out);
    TICK.encode(key.tickMicros(), out);
  }

  @Override
  public CampaignBoardKey decode(InputStream in) throws IOException {
    return new CampaignBoardKey(VarIntCoder.of().decode(in), TICK.decode(in));
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
