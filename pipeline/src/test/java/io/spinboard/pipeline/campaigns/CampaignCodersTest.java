package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.pipeline.rank.ReportVersion;
import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignCodersTest {

  @Test
  void reportsAreEncodedWithoutLoss() throws IOException {
    CampaignReport whole =
        new CampaignReport.Whole(
            7,
            3,
            new ReportVersion(12, 5),
            10,
            100,
            20,
            9,
            true,
            false,
            List.of(new CampaignStanding(1, null, -5, 3, 9)));
    CampaignReport recent =
        new CampaignReport.Recent(
            7,
            4,
            new ReportVersion(12, -1),
            10,
            List.of(new CampaignStanding(1, "Red 🎰", 5, 3, 9)));

    assertThat(roundTrip(RecordCoder.of(CampaignReport.class), whole), is(whole));
    assertThat(roundTrip(RecordCoder.of(CampaignReport.class), recent), is(recent));
  }

  @Test
  void keysOfBoardsAreEncodedWithoutLoss() throws IOException {
    for (Long tick : new Long[] {null, Long.MIN_VALUE, 0L}) {
      CampaignBoardKey key = new CampaignBoardKey(7, tick);
      assertThat(roundTrip(new CampaignBoardKeyCoder(), key), is(key));
    }
  }
}
