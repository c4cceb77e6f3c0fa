package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.EventTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReplayPacerTest {
  private static final long SECOND = 1_000_000;

  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final FakeClock clock = new FakeClock();

  @Test
  void recordsAreSentAtTheRecordedIntervalsDividedByTheSpeed() throws Exception {
    ReplayPacer pacer = pacer(10);
    pacer.await(1000 * SECOND);

    assertThat(awaitMillis(pacer, 1003 * SECOND), is(300L));
    assertThat("an older record", awaitMillis(pacer, 900 * SECOND), is(0L));
    assertThat("a record without a time", awaitMillis(pacer, EventTime.NONE), is(0L));
    assertThat(awaitMillis(pacer, 1006 * SECOND), is(300L));
    pacer.restart();
    assertThat("the first record of a file", awaitMillis(pacer, 9000 * SECOND), is(0L));
  }

  @Test
  void anUnboundedPacerNeverWaits() throws Exception {
    ReplayPacer pacer = pacer(ReplayPacer.UNBOUNDED);
    pacer.await(0);

    assertThat(awaitMillis(pacer, 1000 * SECOND), is(0L));
  }

  @Test
  void aShortDelayIsCaughtUp() throws Exception {
    ReplayPacer pacer = pacer(1);
    pacer.await(0);
    clock.advanceMillis(300);

    assertThat(awaitMillis(pacer, SECOND / 10), is(0L));
    assertThat(awaitMillis(pacer, 4 * SECOND / 10), is(100L));
  }

  @Test
  void theTimeOfAPauseIsNotCaughtUp() throws Exception {
    PipedOutputStream keys = new PipedOutputStream();
    KeyboardPause pause = pause(new PipedInputStream(keys));
    pause.start();
    ReplayPacer pacer = new ReplayPacer(1, pause, clock);
    pacer.await(0);
    pressEnter(keys);
    await().until(() -> printed.equals(List.of("paused; press Enter to resume")));
    FutureTask<Long> second = new FutureTask<>(() -> awaitMillis(pacer, SECOND / 10));
    Thread thread = new Thread(second, "second record");
    thread.start();
    await().until(() -> thread.getState() == Thread.State.WAITING);
    clock.advanceMillis(1000);

    pressEnter(keys);

    assertThat(second.get(), is(1000L));
    assertThat("as without a pause", awaitMillis(pacer, 4 * SECOND / 10), is(300L));
    pause.close();
  }

  @Test
  void theTimeForWhichTheProcessWasSuspendedIsNotCaughtUp() throws Exception {
    ReplayPacer pacer = pacer(1);
    pacer.await(0);
    clock.suspendNextSleepMillis(2000);

    assertThat(awaitMillis(pacer, SECOND / 10), is(2100L));
    assertThat("as without a suspension", awaitMillis(pacer, 4 * SECOND / 10), is(300L));
  }

  @Test
  void onlyEnterPausesAndResumes() throws Exception {
    KeyboardPause pause = pause(new ByteArrayInputStream("abc\n\n".getBytes(US_ASCII)));
    pause.start();
    await().until(() -> printed.equals(List.of("paused; press Enter to resume", "resumed")));
    pause.await();
    pause.close();
  }

  private ReplayPacer pacer(double speed) {
    return new ReplayPacer(speed, pause(InputStream.nullInputStream()), clock);
  }

  private KeyboardPause pause(InputStream keyboard) {
    return new KeyboardPause(keyboard, printed::add);
  }

  private static void pressEnter(PipedOutputStream keys) throws IOException {
    keys.write('\n');
    keys.flush();
  }

  /** Waits until a record is due; returns the time that has passed on the clock. */
  private long awaitMillis(ReplayPacer pacer, long micros) throws InterruptedException {
    long start = clock.nanoTime();
    pacer.await(micros);
    return TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - start);
  }

  /** Advances only by sleeping or on request. */
  private static final class FakeClock implements ReplayClock {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong suspensionNanos = new AtomicLong();

    @Override
    public long nanoTime() {
      return nanos.get();
    }

    @Override
    public void sleep(long sleepNanos) {
      nanos.addAndGet(sleepNanos + suspensionNanos.getAndSet(0));
    }

    void advanceMillis(long millis) {
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void suspendNextSleepMillis(long millis) {
      suspensionNanos.set(TimeUnit.MILLISECONDS.toNanos(millis));
    }
  }
}
