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
 * The report file of a program.
 *
 * @param progress the number of records at different times
 * @param points the sum of all players' points, minor currency units; 0 if they are not counted
 */
public record ProgramReport(List<Progress> progress, long points) {
  /**
   * The progress at one time.
   *
   * @param epochMillis the time, milliseconds since 1970-01-01 UTC
   * @param records the number of processed records
   */
  public record Progress(long epochMillis, long records) {}

  /** Runs a task in its own thread and returns its report. */
  public static ProgramReport of(MeasuredTask task) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<?> result =
        thread.submit(
            () -> {
              task.run();
              return null;
            });
    List<Progress> progress = new ProgressSampler(task::completed).untilDone(thread);
    result.get();
    return new ProgramReport(progress, 0);
  }

  /** Returns the final number of records. */
  public long records() {
    return progress.get(progress.size() - 1).records();
  }

  /**
   * Writes the report, then waits to be killed, so that the process's resource usage can be read.
   */
  public void writeAndWait(Path file) throws IOException, InterruptedException {
    // Renamed when complete, so that a reader never finds a partial report.
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    new ObjectMapper().writeValue(partial.toFile(), this);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    new CountDownLatch(1).await();
  }
}
