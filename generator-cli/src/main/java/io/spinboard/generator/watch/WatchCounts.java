package io.spinboard.generator.watch;

import static java.util.Comparator.reverseOrder;

import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many records were read, and how many of them were rejected for which reason. */
public final class WatchCounts {
  private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
  private long records;

  /** Counts one more. */
  public void count(Decoded decoded) {
    records++;
    if (decoded instanceof Rejection rejection) {
      rejected.merge(rejection.reason(), 1L, Long::sum);
    }
  }

  /** How many records were read, rejected or not. */
  public long records() {
    return records;
  }

  /**
   * The count so far.
   *
   * @param perSecond how many records are read in a second at present
   */
  String soFar(double perSecond) {
    return format(
        "read %,d %s (%,.0f/s), %,d of them rejected", records, noun(), perSecond, rejected());
  }

  /**
   * The last word: a line, and one more for each reason why records were rejected.
   *
   * @param seconds how long the reading took, above 0
   */
  public String total(double seconds) {
    String total =
        format(
            "read %,d %s in %.1f s (%,.0f/s), %,d of them rejected",
            records, noun(), seconds, records / seconds, rejected());
    return rejected.isEmpty() ? total : total + ":" + reasons();
  }

  /** The most frequent first, and among equally frequent ones that which is looked for first. */
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
