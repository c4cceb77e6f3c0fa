package io.spinboard.replay.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.spinboard.recordings.RecordedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetCoverageTest {
  private final OffsetCoverage coverage = new OffsetCoverage();

  @Test
  void aCompleteTopicHasNoGaps() {
    add(0, 0, 1, 2);
    add(1, 0);
    coverage.add(RecordedRecord.of(new byte[0]));

    assertThat(coverage.gaps(), is(List.of()));
  }

  @Test
  void missingAndRepeatedOffsetsAreReported() {
    add(1, 0, 2, 6);
    add(0, 17, 17, 5);

    assertThat(
        coverage.gaps(),
        contains(
            "partition 0: offsets 0 to 16 are not in the recording",
            "partition 0: 2 records are repeated or out of order",
            "partition 1: offset 1 is not in the recording",
            "partition 1: offsets 3 to 5 are not in the recording"));
  }

  @Test
  void theFirstGapsAreListedAndTheOthersCounted() {
    for (int offset = 1; offset < 5_001; offset += 2) {
      add(0, offset);
    }

    assertThat(coverage.gaps().size(), is(6));
    assertThat(coverage.gaps().get(5), is("partition 0: 2,495 more gaps"));
  }

  private void add(int partition, long... offsets) {
    for (long offset : offsets) {
      coverage.add(new RecordedRecord(partition, offset, 0, null, null));
    }
  }
}
