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

/** Fills topics with a workload, and counts meanwhile what the boards must say of it. */
public final class TopicLoader {
  private static final long LOOK_EVERY_MILLIS = 200;

  private final LocalStack stack;
  private final BenchConsole console;

  /** Loads into a topic of its own each time. */
  public TopicLoader(LocalStack stack, BenchConsole console) {
    this.stack = stack;
    this.console = console;
  }

  /**
   * Fills a new topic, keyed by the player, so that Kafka's partitioner chooses the partition.
   *
   * @throws KafkaException if Kafka refuses a spin
   */
  public LoadedTopic load(Workload workload) throws IOException, InterruptedException {
    String topic = stack.createTopic();
    Simulation simulation = workload.endingAt(Instant.now());
    ProgressMeter pace = ProgressMeter.start("spins loaded", workload.spins());
    try (SpinPublisher publisher = new SpinPublisher(stack.bootstrapServers(), topic, simulation)) {
      FutureTask<WorkloadRecount> recount =
          inBackground("recount", () -> workload.recount(simulation));
      FutureTask<Void> sending =
          inBackground(
              "loader",
              () -> {
                publisher.publishUnpaced(workload.spins());
                return null;
              });
      while (!sending.isDone()) {
        console.show(pace.at(publisher.acknowledged().total()));
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
      resultOf(sending);
      double seconds = pace.seconds();
      console.say(pace.done());
      return new LoadedTopic(stack.bootstrapServers(), topic, resultOf(recount), seconds);
    }
  }

  private static <T> FutureTask<T> inBackground(String name, Callable<T> work) {
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
