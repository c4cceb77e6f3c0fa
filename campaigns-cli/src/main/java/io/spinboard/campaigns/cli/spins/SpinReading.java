package io.spinboard.campaigns.cli.spins;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.recordings.Recorded;
import java.util.HashSet;
import java.util.Set;

/** Makes spins of records, and tells which of them are duplicates. */
final class SpinReading {
  // Recordings may hold spins that were ahead of the clock then; they are the past now.
  private final SpinDecoder decoder = SpinDecoder.acceptingAnyTime();
  private final Set<String> ids = new HashSet<>();
  private final SpinVisitor visitor;
  private long records;
  private long duplicates;
  private long rejected;

  SpinReading(SpinVisitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Shows the visitor the spin that a record is, if it is one.
   *
   * @param source what is read
   * @param line the number of the record's line, or 0
   */
  void record(Recorded recorded, String source, long line) {
    records++;
    if (decoder.decode(recorded.value()) instanceof Spin spin) {
      boolean duplicate = spin.spinId() != null && !ids.add(spin.spinId());
      duplicates += duplicate ? 1 : 0;
      Origin origin = new Origin(source, line, recorded.partition(), recorded.offset());
      visitor.visit(spin, origin, duplicate);
    } else {
      rejected++;
    }
  }

  /** A line that cannot be read as a record. */
  void broken() {
    records++;
    rejected++;
  }

  /** How many records there have been so far. */
  long records() {
    return records;
  }

  Account account() {
    return new Account(records, duplicates, rejected);
  }
}
