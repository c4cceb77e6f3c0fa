package io.spinboard.local.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What Spinboard needs, or all of it, on this machine. */
@Command(
    name = "spinboard",
    description = "What Spinboard needs, or all of it, on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = LocalCli.Version.class)
public final class LocalCli implements Runnable {
  @Spec private CommandSpec spec;

  private LocalCli() {}

  /** Exits with 0 if all went well, 1 if not and 2 if it was used wrongly. */
  public static void main(String[] args) {
    // Texts are in English, and so are the numbers in them.
    Locale.setDefault(Locale.ROOT);
    CommandLine commandLine = commandLine(Terminal.isAttached());
    commandLine.setOut(utf8(FileDescriptor.out));
    commandLine.setErr(utf8(FileDescriptor.err));
    System.exit(Interruption.ends(() -> commandLine.execute(args)));
  }

  /**
   * The command line, ready to be executed.
   *
   * @param terminal whether somebody is watching, so that a live screen is worth drawing
   */
  static CommandLine commandLine(boolean terminal) {
    CommandLine commandLine = new CommandLine(new LocalCli());
    commandLine.addSubcommand(new DemoCommand(terminal));
    commandLine.addSubcommand(new LocalCommand());
    Complaints.installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? demo or local");
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    OutputStream bytes = new FileOutputStream(stream);
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
  }

  /** Reads the version that the jar was built with. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LocalCli.class.getPackage().getImplementationVersion();
      return new String[] {"spinboard " + (version == null ? "(development build)" : version)};
    }
  }
}
