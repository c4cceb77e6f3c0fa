package io.spinboard.pipeline.shard;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.story.AdversarialSpins;
import io.spinboard.pipeline.wire.PackedSpins;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardMessageCoderTest {

  @Test
  void spinsAreEncodedWithoutLoss() throws IOException {
    List<Spin> spins = AdversarialSpins.of(2, 50);
    PackedSpins.Packer packer = new PackedSpins.Packer(1);
    for (Spin spin : spins) {
      packer.add(spin);
    }
    ShardMessage message = new ShardMessage.Spins(packer.pack());

    ShardMessage decoded = roundTrip(new ShardMessageCoder(), message);

    assertThat(decoded, is(message));
    assertThat(((ShardMessage.Spins) decoded).packed().unpack(), is(spins));
  }

  @Test
  void ticksAndChangesAreEncodedWithoutLoss() throws IOException {
    for (ShardMessage message :
        List.of(new ShardMessage.Tick(-1), new ShardMessage.Change(-1), new ShardMessage.Tick(0))) {
      assertThat(roundTrip(new ShardMessageCoder(), message), is(message));
    }
  }
}
