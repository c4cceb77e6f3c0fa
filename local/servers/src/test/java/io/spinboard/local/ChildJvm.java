package io.spinboard.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM on the same class path, in a process group of its own, for tests of its end. */
final class ChildJvm implements AutoCloseable {
  /** A build in the background of a script is told to ignore Ctrl-C, and would pass that on. */
  private static final List<String> HEED_INTERRUPTS = List.of("env", "--default-signal=INT");

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(List.of("setsid", java, "-Xmx512m", "-cp", classPath, main.getName()));
    if (canHeedInterrupts()) {
      command.addAll(1, HEED_INTERRUPTS);
    }
    command.addAll(List.of(arguments));
    return new ChildJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Whether {@link #interrupt} is sure to be heeded, which takes a recent {@code env}. */
  static boolean canHeedInterrupts() throws IOException {
    List<String> command = new ArrayList<>(HEED_INTERRUPTS);
    command.add("true");
    Process attempt = new ProcessBuilder(command).redirectErrorStream(true).start();
    return attempt.onExit().join().exitValue() == 0;
  }

  /** The next line that it prints; null after its end. */
  String line() throws IOException {
    return output.readLine();
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  /** As Ctrl-C does: a signal for the whole process group. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).inheritIO().start().waitFor();
  }

  boolean endsInTime() throws InterruptedException {
    return process.waitFor(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    kill();
    output.close();
  }
}
