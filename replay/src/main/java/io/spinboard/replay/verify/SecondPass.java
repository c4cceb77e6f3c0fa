package io.spinboard.replay.verify;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.streaming.StreamingRecount;
import io.spinboard.recordings.RecordedRecord;
import java.nio.file.Path;

/** Adds all spins to a recount in its second pass. */
final class SecondPass implements RecordingVisitor {
  private final SpinDecoder decoder;
  private final StreamingRecount recount;

  SecondPass(SpinDecoder decoder, StreamingRecount recount) {
    this.decoder = decoder;
    this.recount = recount;
  }

  @Override
  public void visit(Path file, long line, RecordedRecord recorded) {
    if (decoder.decode(recorded.value()) instanceof Spin spin) {
      recount.addInSecondPass(spin);
    }
  }

  @Override
  public void visitInvalid(Path file, long line, String why) {
    // Counted in the first pass.
  }
}
