package io.spinboard.pipeline.ingest.kafka;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicStateTest {

  @Test
  void readersOfOneRunShareTheirState() {
    assertThat(TopicState.of(run("a")), is(sameInstance(TopicState.of(run("a")))));
    assertThat(TopicState.of(run("a")), is(not(sameInstance(TopicState.of(run("b"))))));
  }

  @Test
  void successiveReadersOfAPartitionShareItsState() {
    TopicState state = TopicState.of(run("a"));

    assertThat(state.idleCheck(1), is(sameInstance(state.idleCheck(1))));
    assertThat(state.endOfRecords(1), is(sameInstance(state.endOfRecords(1))));
    assertThat(state.idleCheck(1), is(not(sameInstance(state.idleCheck(2)))));
  }

  private static TopicReadSettings run(String name) {
    KafkaTopic topic = new KafkaTopic("localhost:9092", "gameplay", "spinboard", Map.of());
    return new TopicReadSettings(name, topic, 4, 5_000, 60_000, "", 0, 500);
  }
}
