package io.spinboard.bench.throughput;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads a whole topic of four partitions in two threads, two partitions each, as a program of its
 * own. It leaves a report, and then waits for its end, so that what it used can be looked at.
 */
final class ConsumerProgram {
  private static final long SAMPLE_EVERY_MILLIS = 20;
  private static final List<List<Integer>> PARTITIONS = List.of(List.of(0, 1), List.of(2, 3));

  private final List<PartitionReader> readers;
  private final List<ConsumerReport.Progress> progress = new ArrayList<>();

  private ConsumerProgram(List<PartitionReader> readers) {
    this.readers = readers;
  }

  /** Takes Kafka's address, the topic, the name of a {@link Contender} and the report's file. */
  public static void main(String[] args) throws Exception {
    Contender contender = Contender.valueOf(args[2]);
    List<PartitionReader> readers =
        PARTITIONS.stream()
            .map(
                partitions ->
                    new PartitionReader(args[0], args[1], partitions, ledgerOf(contender)))
            .toList();
    leave(new ConsumerProgram(readers).read(), Path.of(args[3]));
    new CountDownLatch(1).await();
  }

  private static Ledger ledgerOf(Contender contender) {
    return contender == Contender.LIMIT ? new PointsByPlayer() : new UnreadRecords();
  }

  private ConsumerReport read() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(readers.size());
    List<Future<Long>> ends = readers.stream().map(threads::submit).toList();
    threads.shutdown();
    do {
      note();
    } while (!threads.awaitTermination(SAMPLE_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    note();
    long points = 0;
    for (Future<Long> end : ends) {
      points += end.get();
    }
    return new ConsumerReport(progress, points);
  }

  private void note() {
    long records = readers.stream().mapToLong(PartitionReader::records).sum();
    progress.add(new ConsumerReport.Progress(System.currentTimeMillis(), records));
  }

  /** In one step, so that whoever waits for the report finds all of it. */
  private static void leave(ConsumerReport report, Path file) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    new ObjectMapper().writeValue(partial.toFile(), report);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
