package io.spinboard.bench.throughput;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Main class of a program that reads a topic of four partitions in two threads, two partitions
 * each.
 */
final class ConsumerMain {
  private static final List<List<Integer>> PARTITIONS = List.of(List.of(0, 1), List.of(2, 3));

  private final List<BenchConsumer> readers;

  private ConsumerMain(List<BenchConsumer> readers) {
    this.readers = readers;
  }

  /**
   * Expects Kafka's address, the topic, the name of a {@link CountingProgram} and the report's
   * file.
   */
  public static void main(String[] args) throws Exception {
    CountingProgram program = CountingProgram.valueOf(args[2]);
    List<BenchConsumer> readers =
        PARTITIONS.stream()
            .map(partitions -> new BenchConsumer(args[0], args[1], partitions, handlerOf(program)))
            .toList();
    new ConsumerMain(readers).read().writeAndWait(Path.of(args[3]));
  }

  private static RecordHandler handlerOf(CountingProgram program) {
    return program == CountingProgram.LIMIT ? new PointsByPlayer() : new DiscardingHandler();
  }

  private ProgramReport read() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(readers.size());
    List<Future<Long>> results = readers.stream().map(threads::submit).toList();
    List<ProgramReport.Progress> progress = new ProgressSampler(this::records).untilDone(threads);
    long points = 0;
    for (Future<Long> result : results) {
      points += result.get();
    }
    return new ProgramReport(progress, points);
  }

  private long records() {
    return readers.stream().mapToLong(BenchConsumer::records).sum();
  }
}
