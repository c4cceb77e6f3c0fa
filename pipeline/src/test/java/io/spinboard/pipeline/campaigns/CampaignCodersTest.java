package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Standing;
import io.spinboard.pipeline.wire.RecordCoder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignCodersTest {
  private static final ShardStandings WHOLE =
      new ShardStandings.Whole(
          7, 3, 12, 10, 5, 100, 20, 9, true, false, List.of(new Standing(1, null, -5, 3, 9)));
  private static final ShardStandings RECENT =
      new ShardStandings.Recent(7, 4, 12, 10, -1, List.of(new Standing(1, "Red 🎰", 5, 3, 9)));

  @Test
  void whatShardsSayComesBack() throws IOException {
    for (ShardStandings said : List.of(WHOLE, RECENT)) {
      assertThat(roundTrip(RecordCoder.of(ShardStandings.class), said), is(said));
    }
  }

  @Test
  void whatIsKnownOfOpenCampaignsComesBack() throws IOException {
    OpenCampaigns open = new OpenCampaigns();
    open.add(List.of(WHOLE, RECENT), 64);

    OpenCampaigns back = roundTrip(new OpenCampaignsCoder(), open);

    assertThat(back.changed(), is(true));
    assertThat(back.of(7).all(), hasItems(WHOLE, RECENT));
  }

  @Test
  void aReportThatIsOvertakenByANewerOneIsOfNoInterest() {
    ShardStandings.Whole older =
        new ShardStandings.Whole(7, 3, 12, 10, 4, 100, 20, 20, true, false, List.of());
    OpenCampaigns open = new OpenCampaigns();

    open.add(List.of(WHOLE, older), 64);

    assertThat(open.of(7).all(), is(List.of(WHOLE)));
  }
}
