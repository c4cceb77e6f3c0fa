package io.spinboard.pipeline.shards;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.pipeline.story.NastySpins;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShardMessageCoderTest {

  @Test
  void spinsToldKeepEverything() throws IOException {
    ShardMessage told = new ShardMessage.Spins(new SpinBatch(NastySpins.of(2, 50)));

    assertThat(roundTrip(new ShardMessageCoder(), told), is(told));
  }

  @Test
  void ticksAskedForKeepTheirTime() throws IOException {
    ShardMessage asked = new ShardMessage.Ask(-1);

    assertThat(roundTrip(new ShardMessageCoder(), asked), is(asked));
  }
}
