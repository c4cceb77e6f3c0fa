package io.spinboard.pipeline.shards;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.pipeline.story.NastySpins;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlayerMessageCoderTest {

  @Test
  void spinsToldKeepEverything() throws IOException {
    PlayerMessage told = new PlayerMessage.Spins(new SpinBatch(NastySpins.of(2, 50)));

    assertThat(roundTrip(new PlayerMessageCoder(), told), is(told));
  }

  @Test
  void ticksAskedForKeepTheirTime() throws IOException {
    PlayerMessage asked = new PlayerMessage.Ask(-1);

    assertThat(roundTrip(new PlayerMessageCoder(), asked), is(asked));
  }
}
