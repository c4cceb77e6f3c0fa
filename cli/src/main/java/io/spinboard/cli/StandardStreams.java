package io.spinboard.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Standard output and standard error as UTF-8, regardless of the locale. */
public final class StandardStreams {
  private StandardStreams() {}

  /** Makes a command line print to them. */
  public static void installOn(CommandLine commandLine) {
    commandLine.setOut(utf8(FileDescriptor.out));
    commandLine.setErr(utf8(FileDescriptor.err));
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    OutputStream bytes = new FileOutputStream(stream);
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
  }
}
