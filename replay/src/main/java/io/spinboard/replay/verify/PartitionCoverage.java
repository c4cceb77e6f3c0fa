package io.spinboard.replay.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which offsets of a partition recordings hold. */
final class PartitionCoverage {
  private static final int MOST_TOLD = 5;

  private final int partition;
  private final List<String> told = new ArrayList<>();
  private long next;
  private long again;
  private long gaps;

  PartitionCoverage(int partition) {
    this.partition = partition;
  }

  void add(long offset) {
    if (offset < next) {
      again++;
      return;
    }
    if (offset > next && ++gaps <= MOST_TOLD) {
      told.add(gap(offset - 1));
    }
    next = offset + 1;
  }

  private String gap(long last) {
    return next == last
        ? format("partition %d: offset %d is not in the recording", partition, last)
        : format("partition %d: offsets %d to %d are not in the recording", partition, next, last);
  }

  /** A line for each gap, up to a point. */
  List<String> gaps() {
    List<String> lines = new ArrayList<>(told);
    if (gaps > MOST_TOLD) {
      lines.add(format("partition %d: there are %,d more such gaps", partition, gaps - MOST_TOLD));
    }
    if (again > 0) {
      lines.add(format("partition %d: %,d records come again, or not in order", partition, again));
    }
    return lines;
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
