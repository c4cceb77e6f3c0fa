package io.spinboard.replay.verify;

import io.spinboard.events.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The number of records by result.
 *
 * @param counted spins that were counted
 * @param duplicates spins with the id of an earlier spin
 * @param rejected records that are not valid spins, by {@linkplain Reason#code() code} of the
 *     reason
 * @param tooLate counted spins that arrived after a period of theirs had closed
 */
record RecordAccount(
    long counted, long duplicates, SortedMap<String, Long> rejected, long tooLate) {

  /** Copies the map. */
  RecordAccount {
    rejected = new TreeMap<>(rejected);
  }

  /** The number of all records. */
  long records() {
    return counted + duplicates + rejected.values().stream().mapToLong(count -> count).sum();
  }

  /** One line per difference from another account; late spins are not compared. */
  List<String> differences(RecordAccount found) {
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

  /** The number of records rejected for a reason. */
  long rejected(Reason reason) {
    return rejected(reason.code());
  }

  private long rejected(String reason) {
    return rejected.getOrDefault(reason, 0L);
  }

  private static void compare(
      List<String> lines, String view, String name, long expected, long found) {
    if (expected != found) {
      lines.add(
          String.format(
              Locale.ROOT, "%s: expected %,d %s, found %,d", view, expected, name, found));
    }
  }
}
