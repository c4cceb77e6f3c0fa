package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes {@link PeriodBoards}. */
final class PeriodBoardsCoder extends VersionedCoder<PeriodBoards> {
  private static final long serialVersionUID = 1;
  private static final ShardReportCoder REPORT = new ShardReportCoder();

  PeriodBoardsCoder() {
    super("boards of a period", 1);
  }

  @Override
  protected void write(PeriodBoards boards, DataOutputStream out) throws IOException {
    Wire.writeInt(boards.players().size() + boards.teams().size(), out);
    for (ShardReport report : boards.players()) {
      REPORT.encode(report, out);
    }
    for (ShardReport report : boards.teams()) {
      REPORT.encode(report, out);
    }
    Wire.writeInt(boards.teamNames().size(), out);
    for (Int2ObjectMap.Entry<String> name : boards.teamNames().int2ObjectEntrySet()) {
      Wire.writeInt(name.getIntKey(), out);
      Wire.writeText(name.getValue(), out);
    }
    out.writeBoolean(boards.changed());
  }

  @Override
  protected PeriodBoards read(DataInputStream in) throws IOException {
    PeriodBoards boards = new PeriodBoards();
    int reports = Wire.readInt(in);
    for (int i = 0; i < reports; i++) {
      boards.replace(REPORT.decode(in));
    }
    int names = Wire.readInt(in);
    for (int i = 0; i < names; i++) {
      int teamId = Wire.readInt(in);
      boards.teamNames().put(teamId, Wire.readText(in));
    }
    boards.restoreChanged(in.readBoolean());
    return boards;
  }
}
