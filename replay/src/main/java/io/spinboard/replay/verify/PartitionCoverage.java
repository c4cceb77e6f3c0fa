package io.spinboard.replay.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds offsets of a partition that are missing or repeated in the recordings. */
final class PartitionCoverage {
  private static final int MAX_SHOWN = 5;

  private final int partition;
  private final List<String> shown = new ArrayList<>();
  private long next;
  private long repeated;
  private long gaps;

  PartitionCoverage(int partition) {
    this.partition = partition;
  }

  void add(long offset) {
    if (offset < next) {
      repeated++;
      return;
    }
    if (offset > next && ++gaps <= MAX_SHOWN) {
      shown.add(gap(offset - 1));
    }
    next = offset + 1;
  }

  private String gap(long last) {
    return next == last
        ? format("partition %d: offset %d is not in the recording", partition, last)
        : format("partition %d: offsets %d to %d are not in the recording", partition, next, last);
  }

  /** One line for each of the first gaps, and a summary of the others. */
  List<String> gaps() {
    List<String> lines = new ArrayList<>(shown);
    if (gaps > MAX_SHOWN) {
      lines.add(format("partition %d: %,d more gaps", partition, gaps - MAX_SHOWN));
    }
    if (repeated > 0) {
      lines.add(
          format("partition %d: %,d records are repeated or out of order", partition, repeated));
    }
    return lines;
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
