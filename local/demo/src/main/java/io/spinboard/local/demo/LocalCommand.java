package io.spinboard.local.demo;

import io.spinboard.cli.Complaints;
import io.spinboard.cli.Version;
import io.spinboard.local.LocalStack;
import io.spinboard.local.StackSettings;
import io.spinboard.local.StackStarter;
import io.spinboard.local.cluster.LocalFlink;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs Kafka, PostgreSQL and perhaps Flink for other commands, until it is stopped. */
@Command(
    name = "local",
    description =
        "Runs Kafka, PostgreSQL and, if asked for, a Flink cluster on this machine, until stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LocalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final StackOptions stackOptions = new StackOptions();
  @Mixin private final FlinkClusterOptions clusterOptions = new FlinkClusterOptions();

  @Override
  public Integer call() throws Exception {
    List<String> mistakes = new ArrayList<>(stackOptions.mistakes());
    mistakes.addAll(clusterOptions.mistakes());
    Complaints.rejectIfAny(spec, mistakes);
    return run(stackOptions.settings());
  }

  private int run(StackSettings settings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    String leftBehind = Farewell.aboutData(settings);
    out.println("Starting Kafka and PostgreSQL …");
    try (LocalStack stack = StackStarter.start(settings);
        LocalFlink flink = startFlink(stack, out)) {
      out.println();
      ConnectionInfo.to(stack).lines().forEach(out::println);
      if (flink != null) {
        out.println();
        FlinkConnectionInfo.to(flink).lines().forEach(out::println);
      }
      out.println();
      out.println("Ctrl-C stops " + (flink == null ? "both." : "all."));
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      // What Ctrl-C does: all servers are closed by now.
    }
    out.println("Stopped. " + leftBehind);
    return ExitCode.OK;
  }

  private LocalFlink startFlink(LocalStack stack, PrintWriter out) throws IOException {
    if (!clusterOptions.isWanted()) {
      return null;
    }
    out.println("Starting a Flink cluster …");
    return LocalFlink.start(stack.directory().resolve("flink"), clusterOptions.settings());
  }
}
