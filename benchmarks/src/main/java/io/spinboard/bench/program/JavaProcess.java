package io.spinboard.bench.program;

import io.spinboard.cli.Refusal;
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
 * A Java program in a fresh JVM of its own, on this one's class path. It is quiet, never outlives
 * this process, and is not reached by Ctrl-C.
 */
public final class JavaProcess implements AutoCloseable {
  /** The memory that each program gets at most. */
  public static final String HEAP = "-Xmx4g";

  private static final String STOP_SIGNAL = "TERM";
  private static final Pattern STACK = Pattern.compile("\\s+(at |\\.\\.\\. )");

  /** The last line of a histogram of objects: how many there are, and their bytes. */
  private static final Pattern LIVE = Pattern.compile("Total +\\d+ +(\\d+)");

  /** Nothing of the user's own servers reaches a program by accident. */
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
   * @param name what it is called in messages
   * @param main its main class
   * @param arguments for it; no secrets, since everybody on the machine can read them
   * @param directory where it runs and what it prints is kept
   */
  public static JavaProcess start(
      String name, Class<?> main, List<String> arguments, Path directory) throws IOException {
    Path log = Files.createTempFile(directory, main.getSimpleName() + "-", ".log");
    List<String> words = new ArrayList<>(CLEAN_ENVIRONMENT);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add(HEAP);
    // What libraries unpack goes away with the directory.
    words.add("-Djava.io.tmpdir=" + directory);
    words.addAll(openedPackages());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    words.addAll(arguments);
    long startedMillis = System.currentTimeMillis();
    long startedNanos = System.nanoTime();
    GuardedProcess process =
        GuardedProcess.start(new ServerCommand(words, List.of(), directory, log, STOP_SIGNAL));
    return new JavaProcess(name, process, log, startedMillis, startedNanos);
  }

  /** What the launcher lets libraries look into or warns them of, and Beam needs. */
  private static List<String> openedPackages() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            argument ->
                argument.startsWith("--add-opens=")
                    || argument.startsWith("--enable-native-access=")
                    || argument.startsWith("--sun-misc-unsafe-memory-access="))
        .toList();
  }

  /** Seconds from its start until now. */
  public double age() {
    return (System.nanoTime() - startedNanos) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /**
   * Seconds from its start until a moment by the wall clock, which it has in common with others.
   */
  public double secondsUntil(long epochMillis) {
    return (epochMillis - startedMillis) / (double) TimeUnit.SECONDS.toMillis(1);
  }

  /**
   * How much memory its objects take; it collects its garbage first.
   *
   * @throws Refusal if there is no {@code jcmd} beside this Java
   */
  public long liveBytes() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      throw new Refusal("measuring memory takes a JDK: there is no " + jcmd);
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
          .orElseThrow(() -> new Refusal(name + " does not tell how much memory it has"));
    }
  }

  /** What it has used of the machine so far. */
  public ProcessUsage usage() throws IOException {
    return ProcessUsage.of(process.pid());
  }

  /**
   * Goes on only if the program does.
   *
   * @throws Refusal with its last words if it has ended
   */
  public void requireRunning() throws IOException {
    if (!process.isAlive()) {
      throw new Refusal(name + " has ended too early: " + lastWords());
    }
  }

  private String lastWords() throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> !line.isBlank() && !STACK.matcher(line).lookingAt())
        .reduce("it gave no reason", (earlier, later) -> later);
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() throws IOException {
    process.close();
  }
}
