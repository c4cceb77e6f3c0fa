package io.spinboard.bench;

import io.spinboard.bench.program.Pipelines;
import io.spinboard.bench.report.Console;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.throughput.Throughputs;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.bench.workload.TopicLoader;
import io.spinboard.local.LocalStack;
import io.spinboard.local.Servers;
import io.spinboard.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.InterruptException;

/** Measures one part after the other, on servers of its own. */
final class Bench {
  private final Plan plan;
  private final Console console;
  private final List<Throughput> throughputs = new ArrayList<>();

  Bench(Plan plan, Console console) {
    this.plan = plan;
    this.console = console;
  }

  /**
   * Measures all parts of the plan.
   *
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  List<Throughput> run() throws Exception {
    console.say("Starting Kafka and PostgreSQL …");
    try (LocalStack stack = Servers.start(StackSettings.temporary().closedByCaller())) {
      measure(stack);
    }
    return throughputs;
  }

  private void measure(LocalStack stack) throws Exception {
    try {
      Path directory = Files.createDirectory(stack.directory().resolve("bench"));
      Pipelines pipelines = new Pipelines(stack, directory);
      LoadedTopic topic = new TopicLoader(stack, console).load(plan.workload());
      Throughputs measured = new Throughputs(stack, pipelines, topic, directory, console);
      if (plan.parts().contains(Part.CONSUMERS)) {
        note(measured::consumer);
        note(measured::limit);
      }
      if (plan.parts().contains(Part.BOARDS)) {
        note(measured::boards);
      }
      if (plan.parts().contains(Part.PERIODS)) {
        note(measured::periods);
      }
    } catch (InterruptException | InterruptedException stopped) {
      // Kafka's client sets the flag again, and the servers should be closed in peace.
      boolean unused = Thread.interrupted();
      throw new InterruptedException();
    }
  }

  private void note(Callable<Throughput> measurement) throws Exception {
    Throughput throughput = measurement.call();
    console.say(
        "%s: %,d spins in %.1f s (%,.0f/s)"
            .formatted(
                throughput.name(),
                throughput.spins(),
                throughput.seconds(),
                throughput.spinsPerSecond()));
    throughputs.add(throughput);
  }
}
