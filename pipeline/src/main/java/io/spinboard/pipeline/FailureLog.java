package io.spinboard.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the stack trace of an unexpected failure to a file of its own. */
final class FailureLog {
  private FailureLog() {}

  /**
   * Writes a new log file into the directory for temporary files.
   *
   * @return a line that names the file; the stack trace itself if no file can be written
   */
  static String write(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("spinboard-pipeline-", ".log");
      Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
      return "The stack trace is in " + file;
    } catch (IOException e) {
      return trace.toString();
    }
  }
}
