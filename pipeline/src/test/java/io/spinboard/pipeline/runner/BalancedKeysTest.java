package io.spinboard.pipeline.runner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.beam.runners.flink.adapter.FlinkKey;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancedKeysTest {

  @ParameterizedTest
  @CsvSource({"16, 2", "16, 3", "16, 4", "16, 8", "16, 16", "64, 3", "64, 32", "64, 64", "100, 7"})
  void everyFlinkTaskOwnsAsManyKeys(int count, int parallelism) throws Exception {
    Integer[] byTask = Collections.nCopies(parallelism, 0).toArray(Integer[]::new);
    for (int key : BalancedKeys.of(count)) {
      byTask[taskOf(key, parallelism)]++;
    }
    int least = count / parallelism;
    assertThat(
        List.of(byTask),
        everyItem(both(greaterThanOrEqualTo(least)).and(lessThanOrEqualTo(least + 1))));
  }

  @ParameterizedTest
  @CsvSource({"1", "4", "128", "300", "32768"})
  void keysAreDistinct(int count) {
    assertThat(Arrays.stream(BalancedKeys.of(count)).distinct().count(), is((long) count));
  }

  /** Savepoints hold state under these keys. */
  @Test
  void keysNeverChange() {
    assertThat(Arrays.toString(BalancedKeys.of(4)), is("[6, 237, 568, 60]"));
    assertThat(
        Arrays.toString(BalancedKeys.of(16)),
        is("[6, 17, 11, 287, 237, 19, 4, 139, 568, 415, 95, 196, 60, 198, 65, 20]"));
  }

  private static int taskOf(int key, int parallelism) throws Exception {
    byte[] encoded = CoderUtils.encodeToByteArray(VarIntCoder.of(), key);
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        FlinkKey.of(ByteBuffer.wrap(encoded)),
        KeyGroupRangeAssignment.computeDefaultMaxParallelism(parallelism),
        parallelism);
  }
}
