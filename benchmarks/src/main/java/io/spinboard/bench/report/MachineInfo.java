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
 * The machine and the versions that were measured. Figures of different machines cannot be
 * compared.
 *
 * @param date the start of the run, UTC
 * @param cores the number of processors available to Java
 * @param memoryBytes the total memory
 * @param processor the processor model, or {@code unknown}
 * @param system the operating system
 * @param java the Java version
 * @param load the load average of the last minute before the run; negative if unknown
 * @param versions the versions of Spinboard and its dependencies
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

  /** Returns the current state of this machine. */
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

  /** Parses the processor model in {@code /proc/cpuinfo}. */
  static String model(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  /** Whether the machine has so much other work that the figures are unreliable. */
  public boolean isBusy() {
    return load > BUSY * cores;
  }

  /** Describes the machine in one line. */
  String description() {
    return "%d cores, %s, %.0f GB, Java %s, %s"
        .formatted(
            cores,
            processor,
            memoryBytes / BYTES_PER_GIGABYTE,
            Runtime.version().feature(),
            date.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
  }
}
