package io.spinboard.pipeline.hotness;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link HotReport}. */
public final class HotReportCoder extends VersionedCoder<HotReport> {
  private static final long serialVersionUID = 1;

  public HotReportCoder() {
    super("a shard's hottest");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(HotReport answer, WireWriter out) throws IOException {
    out.writeLong(answer.tickMicros());
    out.writeInt(answer.shard());
    out.writeList(answer.top(), HotReportCoder::writeStanding);
  }

  @Override
  protected HotReport read(WireReader in) throws IOException {
    return new HotReport(
        in.readLong(), in.readInt(), in.readList(HotReportCoder::readStanding));
  }

  private static void writeStanding(HotStanding hot, WireWriter out) throws IOException {
    out.writeInt(hot.playerId());
    out.writeInt(hot.teamId());
    out.writeText(hot.teamName());
    out.writeLong(hot.shortSum());
    out.writeLong(hot.shortSpins());
    out.writeLong(hot.longSum());
    out.writeLong(hot.longSpins());
  }

  private static HotStanding readStanding(WireReader in) throws IOException {
    return new HotStanding(
        in.readInt(),
        in.readInt(),
        in.readText(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
