package io.spinboard.pipeline.campaigns;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.SpinWire;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A shard's spins that are not counted yet. The more spins are counted at once, the less each
 * costs.
 *
 * <pre>
 *   add() ──▶ BUFFERED ──(drain(): the buffer is full, or standings are read)──▶ counted
 * </pre>
 */
final class SpinBuffer {
  /** A larger buffer would save little, but is in memory and in each checkpoint. */
  private static final int CAPACITY = 4 * SpinLog.GENERATION;

  private List<Spin> spins = new ArrayList<>();

  void add(List<Spin> more) {
    spins.addAll(more);
  }

  /** Whether the spins should be counted now, even if no standings are read. */
  boolean isFull() {
    return spins.size() >= CAPACITY;
  }

  /** Empties the buffer and returns its spins in the order of arrival. */
  List<Spin> drain() {
    List<Spin> drained = spins;
    spins = new ArrayList<>();
    return drained;
  }

  void write(WireWriter out) throws IOException {
    SpinWire.write(spins, out);
  }

  static SpinBuffer read(WireReader in) throws IOException {
    SpinBuffer buffer = new SpinBuffer();
    buffer.add(SpinWire.read(in));
    return buffer;
  }
}
