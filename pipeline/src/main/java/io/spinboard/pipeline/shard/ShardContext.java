package io.spinboard.pipeline.shard;

import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.values.TupleTag;
import org.joda.time.Instant;

/** What a {@link ShardProcessor} may use while it processes one shard. */
public final class ShardContext {
  private final int shard;
  private final Instant watermark;
  private final MultiOutputReceiver out;

  /**
   * @param shard the key of the shard
   * @param watermark of the shard's input
   */
  public ShardContext(int shard, Instant watermark, MultiOutputReceiver out) {
    this.shard = shard;
    this.watermark = watermark;
    this.out = out;
  }

  /** The key of the shard. */
  public int shard() {
    return shard;
  }

  /** The watermark of the shard's input. */
  public Instant watermark() {
    return watermark;
  }

  /** Emits to one of the processor's {@link ShardProcessor#outputs}. */
  public <T> void emit(TupleTag<T> tag, T value) {
    out.get(tag).output(value);
  }
}
