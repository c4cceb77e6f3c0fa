package io.spinboard.generator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Publishes simulated spins, and looks after the topic that they go to. */
@Command(
    name = "spinboard",
    description = "Publishes simulated spins, and looks after the topic that they go to.",
    mixinStandardHelpOptions = true,
    versionProvider = GeneratorCli.Version.class)
public final class GeneratorCli implements Runnable {
  @Spec private CommandSpec spec;

  private GeneratorCli() {}

  public static void main(String[] args) {
    CommandLine commandLine = commandLine(System.getenv(), Terminal.isAttached());
    commandLine.setOut(utf8(FileDescriptor.out));
    commandLine.setErr(utf8(FileDescriptor.err));
    System.exit(commandLine.execute(args));
  }

  /**
   * The command line, ready to be executed; it answers 0 if all went well, 1 if not and 2 if it was
   * used wrongly.
   *
   * @param environment the environment variables
   * @param terminal whether somebody is watching, so that progress is worth showing
   */
  public static CommandLine commandLine(Map<String, String> environment, boolean terminal) {
    CommandLine commandLine = new CommandLine(new GeneratorCli());
    commandLine.addSubcommand(new GenerateCommand(environment, terminal));
    commandLine.addSubcommand(new WatchCommand(environment));
    commandLine.addSubcommand(
        new CommandLine(new TopicsCommand())
            .addSubcommand(new TopicsCommand.Create(environment))
            .addSubcommand(new TopicsCommand.Describe(environment))
            .addSubcommand(new TopicsCommand.Delete(environment)));
    Complaints.installOn(commandLine);
    return commandLine;
  }

  @Override
  public void run() {
    throw Complaints.missingCommand(spec);
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    OutputStream bytes = new FileOutputStream(stream);
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
  }

  /** Reads the version that the jar was built with. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = GeneratorCli.class.getPackage().getImplementationVersion();
      return new String[] {"spinboard " + (version == null ? "(development build)" : version)};
    }
  }
}
