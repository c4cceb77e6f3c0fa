package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.recordings.Recorded;
import java.nio.file.Path;

/** Counts all spins once more, for the periods that need it. */
final class SecondCount implements RecordVisitor {
  private final SpinDecoder decoder;
  private final PeriodBoards periods;
  private final SpinIds ids = new SpinIds();

  SecondCount(SpinDecoder decoder, PeriodBoards periods) {
    this.decoder = decoder;
    this.periods = periods;
  }

  @Override
  public void visit(Path file, long line, Recorded recorded) {
    if (decoder.decode(recorded.value()) instanceof Spin spin) {
      count(spin);
    }
  }

  /** Counts a spin unless it is a duplicate. */
  void count(Spin spin) {
    if (spin.spinId() == null || ids.isNew(spin.spinId())) {
      periods.addAgain(spin);
    }
  }

  @Override
  public void visitBroken(Path file, long line, String why) {
    // Has been told, and is nobody's spin.
  }
}
