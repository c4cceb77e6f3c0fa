package io.spinboard.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the CPU usage of everything except this process and its descendants: other programs, and
 * other virtual machines on the same hardware. Figures measured beside much of it are unreliable.
 */
public final class OtherCpuUsage {
  private static final Path STATISTICS = Path.of("/proc/stat");

  /** Linux reports CPU times in hundredths of a second. */
  private static final double TICKS_PER_SECOND = 100;

  private final double busyBefore;
  private final double ownBefore;
  private final long startNanos;

  private OtherCpuUsage(double busyBefore, double ownBefore, long startNanos) {
    this.busyBefore = busyBefore;
    this.ownBefore = ownBefore;
    this.startNanos = startNanos;
  }

  /** Starts measuring. */
  public static OtherCpuUsage start() throws IOException {
    return new OtherCpuUsage(busyNow(), ownNow(), System.nanoTime());
  }

  /** Returns the average number of cores that others kept busy since the start. */
  public double cores() throws IOException {
    double seconds = (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    return cores(busyNow() - busyBefore, ownNow() - ownBefore, seconds);
  }

  /** Computes the average number of cores that others kept busy, from times in seconds. */
  static double cores(double busy, double own, double elapsed) {
    // The clocks of both CPU times differ slightly, so the difference can be negative.
    return Math.max(0, (busy - own) / elapsed);
  }

  private static double busyNow() throws IOException {
    return busySeconds(Files.readAllLines(STATISTICS));
  }

  /**
   * Parses the busy time of all processors in {@code /proc/stat}, in seconds, including stolen
   * time.
   *
   * @param lines the first one starts with {@code cpu}, followed by user, nice, system, idle,
   *     iowait, irq, softirq, steal
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
