package io.spinboard.bench.throughput;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a whole topic of four partitions in two threads, two partitions each, as a program of its
 * own.
 */
final class ConsumerMain {
  private static final List<List<Integer>> PARTITIONS = List.of(List.of(0, 1), List.of(2, 3));

  private final List<BenchConsumer> readers;

  private ConsumerMain(List<BenchConsumer> readers) {
    this.readers = readers;
  }

  /**
   * Takes Kafka's address, the topic, the name of a {@link CountingProgram} and the report's file.
   */
  public static void main(String[] args) throws Exception {
    CountingProgram contender = CountingProgram.valueOf(args[2]);
    List<BenchConsumer> readers =
        PARTITIONS.stream()
            .map(partitions -> new BenchConsumer(args[0], args[1], partitions, ledgerOf(contender)))
            .toList();
    new ConsumerMain(readers).read().leave(Path.of(args[3]));
  }

  private static RecordHandler ledgerOf(CountingProgram contender) {
    return contender == CountingProgram.LIMIT ? new PointsByPlayer() : new DiscardingHandler();
  }

  private ProgramReport read() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(readers.size());
    List<Future<Long>> ends = readers.stream().map(threads::submit).toList();
    List<ProgramReport.Progress> progress = new ProgressSampler(this::records).untilDone(threads);
    long points = 0;
    for (Future<Long> end : ends) {
      points += end.get();
    }
    return new ProgramReport(progress, points);
  }

  private long records() {
    return readers.stream().mapToLong(BenchConsumer::records).sum();
  }
}
