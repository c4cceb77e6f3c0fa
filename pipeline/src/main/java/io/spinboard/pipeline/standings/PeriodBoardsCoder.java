package io.spinboard.pipeline.standings;

import io.spinboard.pipeline.wire.RecordCoder;
import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;

/** Encodes {@link PeriodBoards}. */
final class PeriodBoardsCoder extends VersionedCoder<PeriodBoards> {
  private static final long serialVersionUID = 1;
  private static final RecordCoder<ShardReport> REPORT = RecordCoder.of(ShardReport.class);

  PeriodBoardsCoder() {
    super("boards of a period");
  }

  @Override
  protected int version() {
    return 2;
  }

  @Override
  protected void write(PeriodBoards boards, WireWriter out) throws IOException {
    out.writeInt(boards.players().size() + boards.teams().size());
    for (ShardReport report : boards.players()) {
      REPORT.encode(report, out);
    }
    for (ShardReport report : boards.teams()) {
      REPORT.encode(report, out);
    }
    out.writeList(new ArrayList<>(boards.teamNames()), PeriodBoardsCoder::writeName);
    out.writeBoolean(boards.changed());
  }

  @Override
  protected PeriodBoards read(WireReader in) throws IOException {
    PeriodBoards boards = new PeriodBoards();
    int reports = in.readInt();
    for (int i = 0; i < reports; i++) {
      boards.replace(REPORT.decode(in));
    }
    in.readList(PeriodBoardsCoder::readName).forEach(boards::called);
    boards.restoreChanged(in.readBoolean());
    return boards;
  }

  private static void writeName(TeamName name, WireWriter out) throws IOException {
    out.writeInt(name.teamId());
    out.writeText(name.name());
    out.writeLong(name.namedAtMicros());
  }

  private static TeamName readName(WireReader in) throws IOException {
    return new TeamName(in.readInt(), in.readText(), in.readLong());
  }
}
