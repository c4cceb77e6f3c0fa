package io.spinboard.replay.verify;

import io.spinboard.events.Decoded;
import io.spinboard.events.Excerpt;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.streaming.StreamingRecount;
import io.spinboard.recordings.Recorded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts all records, each spin once and then let go of. */
final class SpinCount implements RecordVisitor {
  private static final int MOST_TOLD = 10;

  private final SpinDecoder decoder;
  private final StreamingRecount recount;
  private final Coverage coverage = new Coverage();
  private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
  private final List<String> brokenLines = new ArrayList<>();
  private long counted;
  private long duplicates;
  private long broken;

  SpinCount(SpinDecoder decoder, StreamingRecount recount) {
    this.decoder = decoder;
    this.recount = recount;
  }

  @Override
  public void visit(Path file, long line, Recorded recorded) {
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
  public void visitBroken(Path file, long line, String why) {
    rejected.merge(Reason.NOT_JSON, 1L, Long::sum);
    if (++broken <= MOST_TOLD) {
      String words = Excerpt.of(why.lines().findFirst().orElse(""));
      brokenLines.add(
          "%s line %d is broken and counts as rejected: %s".formatted(file, line, words));
    }
  }

  /** What there is to say about the recordings, a line each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(brokenLines);
    if (broken > MOST_TOLD) {
      notes.add(String.format(Locale.ROOT, "%,d more lines are broken", broken - MOST_TOLD));
    }
    notes.addAll(coverage.gaps());
    return notes;
  }

  /** Whether nothing is known to be missing or to be there twice. */
  boolean isWhole() {
    return coverage.gaps().isEmpty();
  }

  Account account() {
    TreeMap<String, Long> byCode = new TreeMap<>();
    rejected.forEach((reason, count) -> byCode.put(reason.code(), count));
    return new Account(counted, duplicates, byCode, 0);
  }
}
