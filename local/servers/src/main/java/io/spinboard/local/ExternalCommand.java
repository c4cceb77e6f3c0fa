package io.spinboard.local;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs short-lived programs that are needed to start a server. */
final class ExternalCommand {

  private ExternalCommand() {}

  /**
   * Runs a program and waits for its end.
   *
   * @param task what the program does, for the error message
   * @param directory the working directory
   * @throws ServerStartException if the program fails; the message contains its output on one line
   */
  static void run(String task, Path directory, List<String> command) throws IOException {
    Process process = start(directory, command);
    String output = output(process);
    if (exitCode(process) != 0) {
      throw new ServerStartException(
          task + " failed: " + String.join(" ", output.lines().toList()));
    }
  }

  /** Returns the output of a program, or an empty string if it fails or does not exist. */
  static String outputOf(List<String> command) throws IOException {
    Process process;
    try {
      process = start(Path.of("/"), command);
    } catch (IOException noSuchProgram) {
      return "";
    }
    String output = output(process).strip();
    return exitCode(process) == 0 ? output : "";
  }

  private static Process start(Path directory, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    return builder.directory(directory.toFile()).redirectErrorStream(true).start();
  }

  private static String output(Process process) throws IOException {
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw interrupted();
    }
  }

  /**
   * Restores the interrupt flag and returns the exception for a thread that was interrupted while
   * starting a server.
   */
  static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while starting");
  }
}
