package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;

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
    Wire.writeList(new ArrayList<>(boards.teamNames()), StandingWire::writeName, out);
    out.writeBoolean(boards.changed());
  }

  @Override
  protected PeriodBoards read(DataInputStream in) throws IOException {
    PeriodBoards boards = new PeriodBoards();
    int reports = Wire.readInt(in);
    for (int i = 0; i < reports; i++) {
      boards.replace(REPORT.decode(in));
    }
    Wire.readList(StandingWire::readName, in).forEach(boards::called);
    boards.restoreChanged(in.readBoolean());
    return boards;
  }
}
