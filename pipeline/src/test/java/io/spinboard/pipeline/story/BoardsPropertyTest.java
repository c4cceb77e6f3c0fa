package io.spinboard.pipeline.story;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.pipeline.ingest.RecordBatch;
import io.spinboard.pipeline.ingest.RecordBatchCoder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards of generated spins equal the naive recount. */
class BoardsPropertyTest {
  private static final int SPINS = 400;
  private static final int BOARD_SIZE = 5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aBatchInAnyOrderEqualsTheNaiveRecount(long seed) {
    List<Spin> spins = AdversarialSpins.of(seed, SPINS);
    List<Spin> shuffled = new ArrayList<>(spins);
    Collections.shuffle(shuffled, new Random(seed));
    List<RecordBatch> batches =
        batches(shuffled, 30, seed).stream()
            .map(batch -> new RecordBatch(batch, List.of()))
            .toList();

    StoryResult result =
        Story.run(Create.of(batches).withCoder(new RecordBatchCoder()), BOARD_SIZE);

    assertThat(BoardDifference.between(recount(spins, BOARD_SIZE), result.read()).text(), is(""));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aStreamEqualsTheNaiveRecount(long seed) {
    List<Spin> spins = AdversarialSpins.of(seed, SPINS);
    Story story = Story.start();
    long newest = Long.MIN_VALUE;
    for (List<Spin> batch : batches(spins, 80, seed)) {
      newest = Math.max(newest, newest(batch));
      story.spins(batch).watermarkTo(instant(newest).minusSeconds(5));
      if (batch.size() % 3 == 0) {
        story.advanceWallClock(Duration.ofMillis(700));
      }
    }

    StoryResult result = story.end();

    assertThat(
        BoardDifference.between(recount(spins, Story.BOARD_SIZE), result.read()).text(), is(""));
    assertThat(result.account().tooLate(), is(0L));
    assertThat(result.account().counted() + result.account().duplicates(), is((long) SPINS));
  }

  private static Boards recount(List<Spin> spins, int boardSize) {
    Instant asOf = instant(newest(spins)).minusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
    return new NaiveRecount(spins, boardSize)
        .boards(
            List.of(BoardPeriod.values()), asOf, Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  /** Splits spins into batches of random sizes. */
  private static List<List<Spin>> batches(List<Spin> spins, int maxSize, long seed) {
    Random random = new Random(seed);
    List<List<Spin>> batches = new ArrayList<>();
    for (int from = 0; from < spins.size(); ) {
      int to = Math.min(spins.size(), from + 1 + random.nextInt(maxSize));
      batches.add(List.copyOf(spins.subList(from, to)));
      from = to;
    }
    return batches;
  }

  private static long newest(List<Spin> spins) {
    return spins.stream().mapToLong(Spin::eventTimeMicros).max().orElseThrow();
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
