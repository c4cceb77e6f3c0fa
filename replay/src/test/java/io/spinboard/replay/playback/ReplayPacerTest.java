package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

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
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReplayPacerTest {
  private static final long SECOND = 1_000_000;

  private final List<String> said = new CopyOnWriteArrayList<>();

  @Test
  void keepsTheDistances() throws Exception {
    ReplayPacer tempo = new ReplayPacer(10, pause(InputStream.nullInputStream()));
    tempo.await(1000 * SECOND);

    assertThat(millis(tempo, 1003 * SECOND), allOf(greaterThanOrEqualTo(290L), lessThan(2000L)));
    assertThat("an older one", millis(tempo, 900 * SECOND), lessThan(200L));
    assertThat("an undated one", millis(tempo, EventTime.NONE), lessThan(200L));
    assertThat(millis(tempo, 1006 * SECOND), allOf(greaterThanOrEqualTo(250L), lessThan(2000L)));
    tempo.restart();
    assertThat("of another file", millis(tempo, 9000 * SECOND), lessThan(200L));
  }

  @Test
  void doesNotWaitWithoutBounds() throws Exception {
    ReplayPacer tempo =
        new ReplayPacer(ReplayPacer.UNBOUNDED, pause(InputStream.nullInputStream()));
    tempo.await(0);
    assertThat(millis(tempo, 1000 * SECOND), lessThan(200L));
  }

  @Test
  void doesNotHurryAfterABreak() throws Exception {
    PipedOutputStream fingers = new PipedOutputStream();
    KeyboardPause pause = pause(new PipedInputStream(fingers));
    pause.start();
    ReplayPacer tempo = new ReplayPacer(1, pause);
    tempo.await(0);
    press(fingers);
    await().until(() -> said.equals(List.of("paused; press Enter to resume")));
    FutureTask<Long> second = new FutureTask<>(() -> millis(tempo, SECOND / 10));
    new Thread(second, "second").start();
    // A break that is long enough to have been noticed as one.
    await().during(1, TimeUnit.SECONDS).until(() -> !second.isDone());

    press(fingers);

    assertThat(second.get(), greaterThanOrEqualTo(900L));
    assertThat("as if there had been no break", millis(tempo, 4 * SECOND / 10), isAbout(300));
    pause.close();
  }

  private static Matcher<Long> isAbout(long millis) {
    return allOf(greaterThanOrEqualTo(millis - 50), lessThan(millis + 2000));
  }

  @Test
  void whateverIsTypedIsNoReasonToStop() throws Exception {
    KeyboardPause pause = pause(new ByteArrayInputStream("abc\n\n".getBytes(US_ASCII)));
    pause.start();
    await().until(() -> said.equals(List.of("paused; press Enter to resume", "resumed")));
    pause.await();
    pause.close();
  }

  private KeyboardPause pause(InputStream keyboard) {
    return new KeyboardPause(keyboard, said::add);
  }

  private static void press(PipedOutputStream fingers) throws IOException {
    fingers.write('\n');
    fingers.flush();
  }

  private static long millis(ReplayPacer tempo, long micros) throws InterruptedException {
    long begun = System.nanoTime();
    tempo.await(micros);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }
}
