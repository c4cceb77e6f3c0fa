package io.spinboard.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the machine does meanwhile for others than this process and its children: other programs,
 * and other machines on the same hardware. Whatever was measured beside much of it is not to be
 * trusted.
 */
public final class OtherCpuUsage {
  private static final Path STATISTICS = Path.of("/proc/stat");

  /** Linux counts in hundredths of a second, whatever its own clock does. */
  private static final double TICKS_PER_SECOND = 100;

  private final double busyBefore;
  private final double ownBefore;
  private final long begun;

  private OtherCpuUsage(double busyBefore, double ownBefore, long begun) {
    this.busyBefore = busyBefore;
    this.ownBefore = ownBefore;
    this.begun = begun;
  }

  /** Begins to look. */
  public static OtherCpuUsage watch() throws IOException {
    return new OtherCpuUsage(busyNow(), ownNow(), System.nanoTime());
  }

  /** How many cores have worked for others since, on average. */
  public double cores() throws IOException {
    double others = busyNow() - busyBefore - (ownNow() - ownBefore);
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    // The two clocks tick apart, so that a little less than nothing may be left.
    return Math.max(0, others / seconds);
  }

  private static double busyNow() throws IOException {
    return busySeconds(Files.readAllLines(STATISTICS));
  }

  /**
   * What Linux says that all processors together have worked, in seconds; also for other machines.
   *
   * @param lines the first begins with {@code cpu}: user, nice, system, idle, waiting, two kinds of
   *     interrupts, stolen
   */
  static double busySeconds(List<String> lines) {
    long[] ticks =
        Arrays.stream(lines.get(0).split(" +")).skip(1).mapToLong(Long::parseLong).toArray();
    return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) / TICKS_PER_SECOND;
  }

  private static double ownNow() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(time -> time.toMillis())
            .sum()
        / (double) TimeUnit.SECONDS.toMillis(1);
  }
}
