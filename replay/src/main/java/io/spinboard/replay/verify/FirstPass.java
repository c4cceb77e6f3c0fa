package io.spinboard.replay.verify;

import io.spinboard.events.Decoded;
import io.spinboard.events.Excerpt;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.streaming.StreamingRecount;
import io.spinboard.recordings.RecordedRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Adds all spins to a recount, and counts records by result. */
final class FirstPass implements RecordingVisitor {
  private static final int MAX_SHOWN = 10;

  private final SpinDecoder decoder;
  private final StreamingRecount recount;
  private final OffsetCoverage coverage = new OffsetCoverage();
  private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
  private final List<String> invalidLines = new ArrayList<>();
  private long counted;
  private long duplicates;
  private long invalid;

  FirstPass(SpinDecoder decoder, StreamingRecount recount) {
    this.decoder = decoder;
    this.recount = recount;
  }

  @Override
  public void visit(Path file, long line, RecordedRecord recorded) {
    coverage.add(recorded);
    Decoded decoded = decoder.decode(recorded.value());
    if (decoded instanceof Spin spin) {
      count(spin);
    } else if (decoded instanceof Rejection rejection) {
      rejected.merge(rejection.reason(), 1L, Long::sum);
    }
  }

  private void count(Spin spin) {
    if (recount.add(spin)) {
      counted++;
    } else {
      duplicates++;
    }
  }

  @Override
  public void visitInvalid(Path file, long line, String why) {
    rejected.merge(Reason.NOT_JSON, 1L, Long::sum);
    if (++invalid <= MAX_SHOWN) {
      String reason = Excerpt.of(why.lines().findFirst().orElse(""));
      invalidLines.add(
          "%s line %d is invalid and counted as rejected: %s".formatted(file, line, reason));
    }
  }

  /** One line per note about the recordings. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(invalidLines);
    if (invalid > MAX_SHOWN) {
      notes.add(String.format(Locale.ROOT, "%,d more invalid lines", invalid - MAX_SHOWN));
    }
    notes.addAll(coverage.gaps());
    return notes;
  }

  /** Whether no offsets are missing or repeated. */
  boolean isComplete() {
    return coverage.gaps().isEmpty();
  }

  RecordAccount account() {
    TreeMap<String, Long> byCode = new TreeMap<>();
    rejected.forEach((reason, count) -> byCode.put(reason.code(), count));
    return new RecordAccount(counted, duplicates, byCode, 0);
  }
}
