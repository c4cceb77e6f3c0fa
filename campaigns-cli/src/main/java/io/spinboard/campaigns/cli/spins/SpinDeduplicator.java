package io.spinboard.campaigns.cli.spins;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.recordings.RecordedRecord;
import java.util.HashSet;
import java.util.Set;

/** Decodes records and passes their spins to a visitor, marking duplicates by spin id. */
final class SpinDeduplicator {
  // Recordings may contain spins whose event time was in the future when they were recorded.
  private final SpinDecoder decoder = SpinDecoder.acceptingAnyTime();
  private final Set<String> ids = new HashSet<>();
  private final SpinVisitor visitor;
  private long records;
  private long duplicates;
  private long rejected;

  SpinDeduplicator(SpinVisitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Processes a record. It is counted as rejected if it is not a valid spin.
   *
   * @param source the file or topic
   * @param line number of the record's line, from 1; 0 for a topic
   */
  void process(RecordedRecord recorded, String source, long line) {
    records++;
    if (decoder.decode(recorded.value()) instanceof Spin spin) {
      boolean duplicate = spin.spinId() != null && !ids.add(spin.spinId());
      duplicates += duplicate ? 1 : 0;
      SpinOrigin origin = new SpinOrigin(source, line, recorded.partition(), recorded.offset());
      visitor.visit(spin, origin, duplicate);
    } else {
      rejected++;
    }
  }

  /** Counts a line that is not a valid record. */
  void reject() {
    records++;
    rejected++;
  }

  /** Returns the number of records so far. */
  long records() {
    return records;
  }

  SpinReadSummary summary() {
    return new SpinReadSummary(records, duplicates, rejected);
  }
}
