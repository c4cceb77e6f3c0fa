package io.spinboard.bench.throughput;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PointsByPlayerTest {
  @Test
  void addsUpTheWinsOfSpins() throws IOException {
    PointsByPlayer points = new PointsByPlayer();

    points.handle(SpinEncoder.encode(new Spin(104, 12, 50, 300, 0, 7, "Teal-Stoat", "an-id")));
    points.handle(SpinEncoder.encode(new Spin(104, 12, 50, 200, 0, Spin.NO_TEAM, null, null)));
    points.handle(SpinEncoder.encode(new Spin(105, 12, 50, 0, 0, Spin.NO_TEAM, null, null)));

    assertThat(points.points(), is(500L));
  }
}
