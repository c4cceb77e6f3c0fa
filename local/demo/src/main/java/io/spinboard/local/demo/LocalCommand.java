package io.spinboard.local.demo;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import io.spinboard.local.LocalStack;
import io.spinboard.local.StackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs Kafka and PostgreSQL for other commands, until it is stopped. */
@Command(
    name = "local",
    description = "Runs Kafka and PostgreSQL on this machine, until stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LocalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final StackOptions stackOptions = new StackOptions();

  @Override
  public Integer call() throws Exception {
    Complaints.rejectIfAny(spec, stackOptions.mistakes());
    return run(stackOptions.settings());
  }

  private int run(StackSettings settings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    String leftBehind = Farewell.aboutData(settings);
    out.println("Starting Kafka and PostgreSQL …");
    try (LocalStack stack = Servers.start(settings)) {
      out.println();
      Directions.to(stack).lines().forEach(out::println);
      out.println();
      out.println("Ctrl-C stops both.");
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      // What Ctrl-C does: both servers are closed by now.
    }
    out.println("Stopped. " + leftBehind);
    return ExitCode.OK;
  }
}
