package io.spinboard.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Where and with what was measured: figures of different machines cannot be compared.
 *
 * @param date when it began, UTC
 * @param cores the processors that Java sees
 * @param memoryBytes all of its memory
 * @param processor its model; {@code unknown} if the system does not say
 * @param system the operating system
 * @param java the Java that ran everything
 * @param load how many processes wanted to run in the minute before; negative if not known
 * @param versions of Spinboard and of what it is made of
 */
public record MachineInfo(
    Instant date,
    int cores,
    long memoryBytes,
    String processor,
    String system,
    String java,
    double load,
    Map<String, String> versions) {
  private static final double BUSY = 0.25;
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final double BYTES_PER_GIGABYTE = 1e9;

  /** This machine, now. */
  public static MachineInfo here() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new MachineInfo(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        system.getAvailableProcessors(),
        system.getTotalMemorySize(),
        processorHere(),
        "%s %s %s".formatted(system.getName(), system.getVersion(), system.getArch()),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        system.getSystemLoadAverage(),
        BuildVersions.all());
  }

  private static String processorHere() {
    try {
      return Files.exists(PROCESSORS) ? model(Files.readAllLines(PROCESSORS)) : "unknown";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model in what Linux says of its processors. */
  static String model(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  /** Whether it has so much other work that figures suffer. */
  public boolean isBusy() {
    return load > BUSY * cores;
  }

  /** What matters most, in a line. */
  String words() {
    return "%d cores, %s, %.0f GB, Java %s, %s"
        .formatted(
            cores,
            processor,
            memoryBytes / BYTES_PER_GIGABYTE,
            Runtime.version().feature(),
            date.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
  }
}
