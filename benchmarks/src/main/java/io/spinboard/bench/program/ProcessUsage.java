package io.spinboard.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The resource usage of a process.
 *
 * @param cpuSeconds the CPU time
 * @param peakBytes the peak resident memory
 */
public record ProcessUsage(double cpuSeconds, long peakBytes) {
  private static final String PEAK = "VmHWM:";
  private static final int BYTES_PER_KILOBYTE = 1024;

  /**
   * Reads the usage of a running process.
   *
   * @throws IOException if it has ended
   */
  static ProcessUsage of(long pid) throws IOException {
    long nanos =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().totalCpuDuration())
            .orElseThrow(() -> new NoSuchFileException("/proc/" + pid))
            .toNanos();
    return new ProcessUsage(
        nanos / (double) TimeUnit.SECONDS.toNanos(1),
        peakBytes(Files.readAllLines(Path.of("/proc", "" + pid, "status"))));
  }

  /** Parses the peak resident memory in {@code /proc/PID/status}, such as {@code VmHWM: 8 kB}. */
  static long peakBytes(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .map(kilobytes -> kilobytes * BYTES_PER_KILOBYTE)
        .findFirst()
        .orElse(0);
  }
}
