package io.spinboard.local.demo;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.VersionProvider;
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

/**
 * The command that runs Kafka, PostgreSQL and optionally Flink for other commands, until stopped.
 */
@Command(
    name = "local",
    description =
        "Runs Kafka, PostgreSQL and optionally a Flink cluster on this machine, until stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class LocalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final StackOptions stackOptions = new StackOptions();
  @Mixin private final FlinkClusterOptions clusterOptions = new FlinkClusterOptions();

  @Override
  public Integer call() throws Exception {
    List<String> mistakes = new ArrayList<>(stackOptions.mistakes());
    mistakes.addAll(clusterOptions.mistakes());
    CommandErrors.throwIfAny(spec, mistakes);
    return run(stackOptions.settings());
  }

  private int run(StackSettings settings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    String dataNotice = StackOptions.dataNotice(settings);
    out.println("Starting Kafka and PostgreSQL …");
    try (LocalStack stack = StackStarter.start(settings);
        LocalFlink flink = startFlink(stack, out)) {
      out.println();
      ConnectionInfo.of(stack).lines().forEach(out::println);
      if (flink != null) {
        out.println();
        FlinkConnectionInfo.of(flink).lines().forEach(out::println);
      }
      out.println();
      out.println(flink == null ? "Ctrl-C stops both." : "Ctrl-C stops all servers.");
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      // Ctrl-C: all servers have been stopped.
    }
    out.println("Stopped. " + dataNotice);
    return ExitCode.OK;
  }

  private LocalFlink startFlink(LocalStack stack, PrintWriter out) throws IOException {
    if (!clusterOptions.isEnabled()) {
      return null;
    }
    out.println("Starting a Flink cluster …");
    return LocalFlink.start(stack.directory().resolve("flink"), clusterOptions.settings());
  }
}
