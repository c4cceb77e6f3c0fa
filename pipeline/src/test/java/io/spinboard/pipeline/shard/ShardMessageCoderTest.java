package io.spinboard.pipeline.shard;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.story.NastySpins;
import io.spinboard.pipeline.wire.PackedSpins;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardMessageCoderTest {

  @Test
  void spinsToldKeepEverything() throws IOException {
    List<Spin> spins = NastySpins.of(2, 50);
    PackedSpins.Packer packer = new PackedSpins.Packer(1);
    for (Spin spin : spins) {
      packer.add(spin);
    }
    ShardMessage told = new ShardMessage.Spins(packer.pack());

    ShardMessage heard = roundTrip(new ShardMessageCoder(), told);

    assertThat(heard, is(told));
    assertThat(((ShardMessage.Spins) heard).packed().unpack(), is(spins));
  }

  @Test
  void ticksAskedForKeepTheirTime() throws IOException {
    ShardMessage asked = new ShardMessage.Ask(-1);

    assertThat(roundTrip(new ShardMessageCoder(), asked), is(asked));
  }

  @Test
  void looksAreNoTicks() throws IOException {
    ShardMessage look = new ShardMessage.Look(-1);

    assertThat(roundTrip(new ShardMessageCoder(), look), is(look));
  }
}
