package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.wire.VersionedCoder;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;

/** Encodes a {@link Board} of any kind. */
public final class BoardCoder extends VersionedCoder<Board> {
  private static final long serialVersionUID = 1;
  private static final int PLAYERS = 1;
  private static final int TEAMS = 2;
  private static final int MVPS = 3;
  private static final int HOT = 4;
  private static final int TOTALS = 5;
  private static final int CAMPAIGN = 6;

  public BoardCoder() {
    super("board");
  }

  @Override
  protected int version() {
    return 1;
  }

  @Override
  protected void write(Board board, WireWriter out) throws IOException {
    if (board instanceof PlayerBoard players) {
      out.write(PLAYERS);
      writeHead(players.period(), players.periodStartMicros(), players.version(), out);
      out.writeList(players.rows(), BoardCoder::writePlayer);
    } else if (board instanceof TeamBoard teams) {
      out.write(TEAMS);
      writeHead(teams.period(), teams.periodStartMicros(), teams.version(), out);
      out.writeList(teams.rows(), BoardCoder::writeTeam);
    } else if (board instanceof MvpBoard mvps) {
      out.write(MVPS);
      writeHead(mvps.period(), mvps.periodStartMicros(), mvps.version(), out);
      out.writeList(mvps.rows(), BoardCoder::writeMvp);
    } else if (board instanceof HotBoard hot) {
      out.write(HOT);
      out.writeLong(hot.asOfMicros());
      out.writeList(hot.rows(), BoardCoder::writeHot);
    } else if (board instanceof CampaignBoard campaign) {
      out.write(CAMPAIGN);
      writeCampaign(campaign, out);
    } else if (board instanceof Totals totals) {
      out.write(TOTALS);
      out.writeLong(totals.counted());
      out.writeLong(totals.duplicates());
      out.writeLong(totals.tooLate());
    }
  }

  @Override
  protected Board read(WireReader in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PLAYERS ->
          new PlayerBoard(
              in.readText(), in.readLong(), in.readLong(), in.readList(BoardCoder::readPlayer));
      case TEAMS ->
          new TeamBoard(
              in.readText(), in.readLong(), in.readLong(), in.readList(BoardCoder::readTeam));
      case MVPS ->
          new MvpBoard(
              in.readText(), in.readLong(), in.readLong(), in.readList(BoardCoder::readMvp));
      case HOT -> new HotBoard(in.readLong(), in.readList(BoardCoder::readHot));
      case CAMPAIGN -> readCampaign(in);
      case TOTALS -> new Totals(in.readLong(), in.readLong(), in.readLong());
      default -> throw new IOException("no board is of kind " + kind);
    };
  }

  private static void writeHead(String period, long start, long version, WireWriter out)
      throws IOException {
    out.writeText(period);
    out.writeLong(start);
    out.writeLong(version);
  }

  private static void writePlayer(PlayerBoard.Row row, WireWriter out) throws IOException {
    out.writeInt(row.playerId());
    writeTeamId(row.teamId(), out);
    out.writeText(row.teamName());
    out.writeLong(row.totalScore());
    out.writeLong(row.spins());
  }

  private static PlayerBoard.Row readPlayer(WireReader in) throws IOException {
    return new PlayerBoard.Row(
        in.readInt(), readTeamId(in), in.readText(), in.readLong(), in.readLong());
  }

  private static void writeTeam(TeamBoard.Row row, WireWriter out) throws IOException {
    out.writeInt(row.teamId());
    out.writeText(row.teamName());
    out.writeLong(row.totalScore());
    out.writeLong(row.spins());
  }

  private static TeamBoard.Row readTeam(WireReader in) throws IOException {
    return new TeamBoard.Row(in.readInt(), in.readText(), in.readLong(), in.readLong());
  }

  private static void writeMvp(MvpBoard.Row row, WireWriter out) throws IOException {
    out.writeInt(row.playerId());
    out.writeInt(row.teamId());
    out.writeText(row.teamName());
    out.writeLong(row.playerTotal());
    out.writeLong(row.teamTotal());
  }

  private static MvpBoard.Row readMvp(WireReader in) throws IOException {
    return new MvpBoard.Row(
        in.readInt(), in.readInt(), in.readText(), in.readLong(), in.readLong());
  }

  private static void writeHot(HotBoard.Row row, WireWriter out) throws IOException {
    out.writeInt(row.playerId());
    writeTeamId(row.teamId(), out);
    out.writeText(row.teamName());
    out.writeLong(row.shortSum());
    out.writeLong(row.shortSpins());
    out.writeLong(row.longSum());
    out.writeLong(row.longSpins());
  }

  private static HotBoard.Row readHot(WireReader in) throws IOException {
    return new HotBoard.Row(
        in.readInt(),
        readTeamId(in),
        in.readText(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void writeCampaign(CampaignBoard board, WireWriter out) throws IOException {
    out.writeInt(board.campaignId());
    out.writeBoolean(board.scope() == CampaignBoard.Scope.CAMPAIGN);
    out.writeLong(board.revision());
    out.writeLong(board.version());
    out.writeLong(board.participants());
    out.writeLong(board.qualified());
    out.writeBoolean(board.complete());
    out.writeBoolean(board.closed());
    out.writeList(board.rows(), StandingWire::write);
  }

  private static CampaignBoard readCampaign(WireReader in) throws IOException {
    return new CampaignBoard(
        in.readInt(),
        in.readBoolean() ? CampaignBoard.Scope.CAMPAIGN : CampaignBoard.Scope.RECENT,
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readBoolean(),
        in.readBoolean(),
        in.readList(StandingWire::read));
  }

  private static void writeTeamId(Integer teamId, WireWriter out) throws IOException {
    out.writeInt(teamId == null ? -1 : teamId);
  }

  private static Integer readTeamId(WireReader in) throws IOException {
    int teamId = in.readInt();
    return teamId < 0 ? null : teamId;
  }
}
