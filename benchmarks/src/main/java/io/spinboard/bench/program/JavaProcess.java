package io.spinboard.bench.program;

import io.spinboard.cli.CommandException;
import io.spinboard.local.GuardedProcess;
import io.spinboard.local.ServerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java program in its own JVM, with the class path of this one. Its output goes to a log file. It
 * ends with this process and does not receive Ctrl-C.
 */
public final class JavaProcess implements AutoCloseable {
  /** The maximum heap of each program. */
  public static final String HEAP = "-Xmx4g";

  private static final String STOP_SIGNAL = "TERM";
  private static final Pattern STACK = Pattern.compile("\\s+(at |\\.\\.\\. )");

  /** The last line of a class histogram: the number of objects and their bytes. */
  private static final Pattern LIVE = Pattern.compile("Total +\\d+ +(\\d+)");

  /** Unsets the environment variables that refer to the user's own servers. */
  private static final List<String> CLEAN_ENVIRONMENT =
      List.of(
          "env",
          "-u",
          "BOOTSTRAP_SERVERS",
          "-u",
          "JDBC_URL",
          "-u",
          "JDBC_USER",
          "-u",
          "JDBC_PASSWORD");

  private final String name;
  private final GuardedProcess process;
  private final Path log;
  private final long startedMillis;
  private final long startedNanos;

  private JavaProcess(
      String name, GuardedProcess process, Path log, long startedMillis, long startedNanos) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.startedMillis = startedMillis;
    this.startedNanos = startedNanos;
  }

  /**
   * Starts a program.
   *
   * @param name the name in messages
   * @param main the main class
   * @param arguments the arguments; no secrets, because every user of the machine can read them
   * @param directory the working directory, also for the log
   */
  public static JavaProcess start(
      String name, Class<?> main, List<String> arguments, Path directory) throws IOException {
    Path log = Files.createTempFile(directory, main.getSimpleName() + "-", ".log");
    List<String> command = new ArrayList<>(CLEAN_ENVIRONMENT);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    // Files that libraries unpack are deleted with the directory.
    command.add("-Djava.io.tmpdir=" + directory);
    command.addAll(jvmOptions());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    long startedMillis = System.currentTimeMillis();
    long startedNanos = System.nanoTime();
    GuardedProcess process =
        GuardedProcess.start(new ServerCommand(command, List.of(), directory, log, STOP_SIGNAL));
    return new JavaProcess(name, process, log, startedMillis, startedNanos);
  }

  /** Returns the JVM options of the launcher that Beam and other libraries need. */
  private static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            argument ->
                argument.startsWith("--add-opens=")
                    || argument.startsWith("--enable-native-access=")
                    || argument.startsWith("--sun-misc-unsafe-memory-access="))
        .toList();
  }

  /** Returns the seconds since the start of the program. */
  public double age() {
    return (System.nanoTime() - startedNanos) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /**
   * Returns the seconds from the start of the program to a time of the wall clock, which processes
   * share.
   */
  public double secondsUntil(long epochMillis) {
    return (epochMillis - startedMillis) / (double) TimeUnit.SECONDS.toMillis(1);
  }

  /**
   * Returns the bytes of its live objects, after a garbage collection.
   *
   * @throws CommandException if this Java has no {@code jcmd}
   */
  public long liveBytes() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      throw new CommandException("part growth needs a JDK to measure memory; not found: " + jcmd);
    }
    ProcessBuilder histogram =
        new ProcessBuilder(jcmd.toString(), "" + process.pid(), "GC.class_histogram");
    try (BufferedReader lines = histogram.start().inputReader()) {
      return lines
          .lines()
          .map(LIVE::matcher)
          .filter(Matcher::lookingAt)
          .map(total -> Long.parseLong(total.group(1)))
          .findFirst()
          .orElseThrow(() -> new CommandException(name + ": jcmd printed no class histogram"));
    }
  }

  /** Returns its resource usage so far. */
  public ProcessUsage usage() throws IOException {
    return ProcessUsage.of(process.pid());
  }

  /**
   * Checks that the program is running.
   *
   * @throws CommandException if it has ended; the message contains the last line of its log
   */
  public void requireRunning() throws IOException {
    if (!process.isAlive()) {
      throw new CommandException(name + " ended unexpectedly: " + lastLogLine());
    }
  }

  private String lastLogLine() throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> !line.isBlank() && !STACK.matcher(line).lookingAt())
        .reduce("no output in its log", (earlier, later) -> later);
  }

  /** Terminates the program and waits for its end. */
  @Override
  public void close() throws IOException {
    process.close();
  }
}
