package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Encodes a {@link Board} of any kind. */
public final class BoardCoder extends VersionedCoder<Board> {
  private static final long serialVersionUID = 1;
  private static final int PLAYERS = 1;
  private static final int TEAMS = 2;
  private static final int MVPS = 3;
  private static final int HOT = 4;
  private static final int TOTALS = 5;

  public BoardCoder() {
    super("board", 1);
  }

  @Override
  protected void write(Board board, DataOutputStream out) throws IOException {
    if (board instanceof PlayerBoard players) {
      out.writeByte(PLAYERS);
      writeHead(players.period(), players.periodStartMicros(), players.version(), out);
      Wire.writeList(players.rows(), BoardCoder::writePlayer, out);
    } else if (board instanceof TeamBoard teams) {
      out.writeByte(TEAMS);
      writeHead(teams.period(), teams.periodStartMicros(), teams.version(), out);
      Wire.writeList(teams.rows(), BoardCoder::writeTeam, out);
    } else if (board instanceof MvpBoard mvps) {
      out.writeByte(MVPS);
      writeHead(mvps.period(), mvps.periodStartMicros(), mvps.version(), out);
      Wire.writeList(mvps.rows(), BoardCoder::writeMvp, out);
    } else if (board instanceof HotBoard hot) {
      out.writeByte(HOT);
      Wire.writeLong(hot.asOfMicros(), out);
      Wire.writeList(hot.rows(), BoardCoder::writeHot, out);
    } else if (board instanceof Totals totals) {
      out.writeByte(TOTALS);
      Wire.writeLong(totals.counted(), out);
      Wire.writeLong(totals.duplicates(), out);
      Wire.writeLong(totals.tooLate(), out);
    }
  }

  @Override
  protected Board read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PLAYERS ->
          new PlayerBoard(
              Wire.readText(in),
              Wire.readLong(in),
              Wire.readLong(in),
              Wire.readList(BoardCoder::readPlayer, in));
      case TEAMS ->
          new TeamBoard(
              Wire.readText(in),
              Wire.readLong(in),
              Wire.readLong(in),
              Wire.readList(BoardCoder::readTeam, in));
      case MVPS ->
          new MvpBoard(
              Wire.readText(in),
              Wire.readLong(in),
              Wire.readLong(in),
              Wire.readList(BoardCoder::readMvp, in));
      case HOT -> new HotBoard(Wire.readLong(in), Wire.readList(BoardCoder::readHot, in));
      case TOTALS -> new Totals(Wire.readLong(in), Wire.readLong(in), Wire.readLong(in));
      default -> throw new IOException("no board is of kind " + kind);
    };
  }

  private static void writeHead(String period, long start, long version, DataOutputStream out)
      throws IOException {
    Wire.writeText(period, out);
    Wire.writeLong(start, out);
    Wire.writeLong(version, out);
  }

  private static void writePlayer(PlayerBoard.Row row, DataOutputStream out) throws IOException {
    Wire.writeInt(row.playerId(), out);
    writeTeamId(row.teamId(), out);
    Wire.writeText(row.teamName(), out);
    Wire.writeLong(row.totalScore(), out);
    Wire.writeLong(row.spins(), out);
  }

  private static PlayerBoard.Row readPlayer(DataInputStream in) throws IOException {
    return new PlayerBoard.Row(
        Wire.readInt(in), readTeamId(in), Wire.readText(in), Wire.readLong(in), Wire.readLong(in));
  }

  private static void writeTeam(TeamBoard.Row row, DataOutputStream out) throws IOException {
    Wire.writeInt(row.teamId(), out);
    Wire.writeText(row.teamName(), out);
    Wire.writeLong(row.totalScore(), out);
    Wire.writeLong(row.spins(), out);
  }

  private static TeamBoard.Row readTeam(DataInputStream in) throws IOException {
    return new TeamBoard.Row(
        Wire.readInt(in), Wire.readText(in), Wire.readLong(in), Wire.readLong(in));
  }

  private static void writeMvp(MvpBoard.Row row, DataOutputStream out) throws IOException {
    Wire.writeInt(row.playerId(), out);
    Wire.writeInt(row.teamId(), out);
    Wire.writeText(row.teamName(), out);
    Wire.writeLong(row.playerTotal(), out);
    Wire.writeLong(row.teamTotal(), out);
  }

  private static MvpBoard.Row readMvp(DataInputStream in) throws IOException {
    return new MvpBoard.Row(
        Wire.readInt(in),
        Wire.readInt(in),
        Wire.readText(in),
        Wire.readLong(in),
        Wire.readLong(in));
  }

  private static void writeHot(HotBoard.Row row, DataOutputStream out) throws IOException {
    Wire.writeInt(row.playerId(), out);
    writeTeamId(row.teamId(), out);
    Wire.writeText(row.teamName(), out);
    Wire.writeLong(row.shortSum(), out);
    Wire.writeLong(row.shortSpins(), out);
    Wire.writeLong(row.longSum(), out);
    Wire.writeLong(row.longSpins(), out);
  }

  private static HotBoard.Row readHot(DataInputStream in) throws IOException {
    return new HotBoard.Row(
        Wire.readInt(in),
        readTeamId(in),
        Wire.readText(in),
        Wire.readLong(in),
        Wire.readLong(in),
        Wire.readLong(in),
        Wire.readLong(in));
  }

  private static void writeTeamId(Integer teamId, DataOutputStream out) throws IOException {
    Wire.writeInt(teamId == null ? -1 : teamId, out);
  }

  private static Integer readTeamId(DataInputStream in) throws IOException {
    int teamId = Wire.readInt(in);
    return teamId < 0 ? null : teamId;
  }
}
