package io.spinboard.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with the same class path, in its own process group. */
final class ChildJvm implements AutoCloseable {
  /** A build in the background of a script ignores SIGINT, and its children inherit that. */
  private static final List<String> RESTORE_INTERRUPTS = List.of("env", "--default-signal=INT");

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
    if (canRestoreInterrupts()) {
      command.addAll(1, RESTORE_INTERRUPTS);
    }
    command.addAll(List.of(arguments));
    return new ChildJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Whether {@link #interrupt} works in background builds, which requires a recent {@code env}. */
  static boolean canRestoreInterrupts() throws IOException {
    List<String> command = new ArrayList<>(RESTORE_INTERRUPTS);
    command.add("true");
    Process attempt = new ProcessBuilder(command).redirectErrorStream(true).start();
    return attempt.onExit().join().exitValue() == 0;
  }

  /** Returns the next line of its output; null at the end. */
  String line() throws IOException {
    return output.readLine();
  }

  /** Kills the JVM, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  /** Sends SIGINT to the process group, as Ctrl-C does. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).inheritIO().start().waitFor();
  }

  boolean awaitEnd() throws InterruptedException {
    return process.waitFor(2, TimeUnit.MINUTES);
  }

  @Override
  public void close() throws IOException {
    kill();
    output.close();
  }
}
