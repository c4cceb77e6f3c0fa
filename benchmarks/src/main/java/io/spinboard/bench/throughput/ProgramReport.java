package io.spinboard.bench.throughput;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a program leaves behind.
 *
 * @param progress how far it had come and when
 * @param points the sum of all players' points, minor currency units; 0 if it does not look at them
 */
public record ProgramReport(List<Progress> progress, long points) {
  /**
   * How far it had come.
   *
   * @param epochMillis when, in milliseconds since 1970 UTC
   * @param records how many it was done with by then
   */
  public record Progress(long epochMillis, long records) {}

  /** That of some work, which is done now, in a thread of its own. */
  public static ProgramReport of(MeasuredTask work) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<?> end =
        thread.submit(
            () -> {
              work.doAll();
              return null;
            });
    List<Progress> progress = new ProgressSampler(work::done).untilDone(thread);
    end.get();
    return new ProgramReport(progress, 0);
  }

  /** How many records it was done with in the end. */
  public long records() {
    return progress.get(progress.size() - 1).records();
  }

  /** Leaves the report, and waits for its end, so that what the program used can be looked at. */
  public void leave(Path file) throws IOException, InterruptedException {
    // In one step, so that whoever waits for the report finds all of it.
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    new ObjectMapper().writeValue(partial.toFile(), this);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    new CountDownLatch(1).await();
  }
}
