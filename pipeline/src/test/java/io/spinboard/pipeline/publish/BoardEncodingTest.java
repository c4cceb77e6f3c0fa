package io.spinboard.pipeline.publish;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.accounting.SpinAccount;
import io.spinboard.pipeline.campaigns.CampaignBoard;
import io.spinboard.pipeline.hotness.HotBoard;
import io.spinboard.pipeline.standings.MvpBoard;
import io.spinboard.pipeline.standings.PlayerBoard;
import io.spinboard.pipeline.standings.TeamBoard;
import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardEncodingTest {
  private static final long BEFORE_1970 = -3_600_000_000L;

  static Stream<Board> boards() {
    return Stream.of(
        new PlayerBoard(
            "HOURLY",
            BEFORE_1970,
            9,
            List.of(
                new PlayerBoard.Row(1, null, null, 5, 2),
                new PlayerBoard.Row(2, 0, "Red", Long.MAX_VALUE, 7))),
        new PlayerBoard("ALL_TIME", 0, 0, List.of()),
        new TeamBoard(
            "DAILY",
            0,
            9,
            List.of(new TeamBoard.Row(0, "", 5, 2), new TeamBoard.Row(1, null, 0, 1))),
        new MvpBoard("WEEKLY", BEFORE_1970, 9, List.of(new MvpBoard.Row(7, 3, null, 5, 6))),
        new HotBoard(
            BEFORE_1970,
            List.of(
                new HotBoard.Row(1, null, null, 0, 1, 5, 2),
                new HotBoard.Row(2, 4, "\uD83D\uDE00", 1, 1, 5, 2))),
        new HotBoard(0, List.of()),
        new CampaignBoard(
            7,
            CampaignBoard.Scope.CAMPAIGN,
            3,
            9,
            2,
            1,
            true,
            false,
            List.of(new CampaignStanding(1, null, -5, 2, BEFORE_1970))),
        new CampaignBoard(
            7, CampaignBoard.Scope.RECENT, 3, BEFORE_1970, 0, 0, false, true, List.of()),
        new SpinAccount(Long.MAX_VALUE, 1, 0));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyBoardRoundTrips(Board board) throws IOException {
    assertThat(roundTrip(RecordCoder.of(Board.class), board), is(board));
  }
}
