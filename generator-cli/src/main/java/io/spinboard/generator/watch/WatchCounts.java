package io.spinboard.generator.watch;

import static java.util.Comparator.reverseOrder;

import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts records, and rejected ones by reason. Not thread-safe. */
public final class WatchCounts {
  private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
  private long records;

  /** Counts a record. */
  public void add(Decoded decoded) {
    records++;
    if (decoded instanceof Rejection rejection) {
      rejected.merge(rejection.reason(), 1L, Long::sum);
    }
  }

  /** The number of records, including rejected ones. */
  public long records() {
    return records;
  }

  /**
   * One line with the counts so far.
   *
   * @param perSecond the current rate in records per second
   */
  String progress(double perSecond) {
    return format(
        "read %,d %s (%,.0f/s), %,d of them rejected", records, noun(), perSecond, rejected());
  }

  /**
   * The final counts: one line, and one more per rejection reason.
   *
   * @param seconds the duration, above 0
   */
  public String summary(double seconds) {
    String summary =
        format(
            "read %,d %s in %.1f s (%,.0f/s), %,d of them rejected",
            records, noun(), seconds, records / seconds, rejected());
    return rejected.isEmpty() ? summary : summary + ":" + reasons();
  }

  /** The most frequent reason first; ties in the order of {@link Reason}. */
  private String reasons() {
    return rejected.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(reverseOrder()))
        .map(count -> format("%n%,10d %s", count.getValue(), count.getKey().code()))
        .collect(Collectors.joining());
  }

  private long rejected() {
    return rejected.values().stream().mapToLong(count -> count).sum();
  }

  private String noun() {
    return records == 1 ? "record" : "records";
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
