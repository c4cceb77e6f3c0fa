package io.spinboard.replay.verify;

import io.spinboard.events.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of records.
 *
 * @param counted spins that are in boards
 * @param duplicates spins whose id was seen before
 * @param rejected records that are no spins, by the {@linkplain Reason#code() code} of the reason
 * @param tooLate counted spins that came after their hour, day or week was closed for good
 */
record Account(long counted, long duplicates, SortedMap<String, Long> rejected, long tooLate) {

  /** Copies the map. */
  Account {
    rejected = new TreeMap<>(rejected);
  }

  /** All records. */
  long records() {
    return counted + duplicates + rejected.values().stream().mapToLong(count -> count).sum();
  }

  /** Where another account differs from this one, a line each; whoever is late is no difference. */
  List<String> differences(Account found) {
    List<String> lines = new ArrayList<>();
    compare(lines, "spin_accounting", "counted", counted, found.counted);
    compare(lines, "spin_accounting", "duplicate", duplicates, found.duplicates);
    TreeSet<String> reasons = new TreeSet<>(rejected.keySet());
    reasons.addAll(found.rejected.keySet());
    for (String reason : reasons) {
      compare(lines, "rejected_spins", reason, rejected(reason), found.rejected(reason));
    }
    return lines;
  }

  /** How many records were rejected for a reason. */
  long rejected(Reason reason) {
    return rejected(reason.code());
  }

  private long rejected(String reason) {
    return rejected.getOrDefault(reason, 0L);
  }

  private static void compare(
      List<String> lines, String view, String what, long expected, long found) {
    if (expected != found) {
      lines.add(
          String.format(
              Locale.ROOT, "%s: expected %,d %s, found %,d", view, expected, what, found));
    }
  }
}
