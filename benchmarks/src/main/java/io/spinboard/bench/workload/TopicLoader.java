package io.spinboard.bench.workload;

import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.progress.ProgressMeter;
import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.generator.world.Simulation;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Fills topics with a workload and recounts it at the same time. */
public final class TopicLoader {
  private static final long POLL_MILLIS = 200;

  private final LocalStack stack;
  private final BenchConsole console;

  /** Creates a loader. */
  public TopicLoader(LocalStack stack, BenchConsole console) {
    this.stack = stack;
    this.console = console;
  }

  /**
   * Fills a new topic. Records are keyed by player; Kafka's partitioner selects the partition.
   *
   * @throws KafkaException if sending fails
   */
  public LoadedTopic load(Workload workload) throws IOException, InterruptedException {
    String topic = stack.createTopic();
    Simulation simulation = workload.endingAt(Instant.now());
    ProgressMeter progress = ProgressMeter.start("spins loaded", workload.spins());
    try (SpinPublisher publisher = new SpinPublisher(stack.bootstrapServers(), topic, simulation)) {
      FutureTask<WorkloadRecount> recount =
          startInBackground("recount", () -> workload.recount(simulation));
      FutureTask<Void> sending =
          startInBackground(
              "loader",
              () -> {
                publisher.publishUnpaced(workload.spins());
                return null;
              });
      while (!sending.isDone()) {
        console.show(progress.at(publisher.acknowledged().total()));
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      resultOf(sending);
      double seconds = progress.seconds();
      console.print(progress.done());
      return new LoadedTopic(stack.bootstrapServers(), topic, resultOf(recount), seconds);
    }
  }

  private static <T> FutureTask<T> startInBackground(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static <T> T resultOf(FutureTask<T> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }
}
