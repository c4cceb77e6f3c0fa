package io.spinboard.pipeline.shard;

import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;

/** Whether the input ends. */
public enum Mode {
  /** The input is bounded: only final results matter, and the watermark stands until the end. */
  BATCH,
  /** The input never ends: results are refreshed as event time and processing time advance. */
  STREAMING;

  /** The mode in which a collection is processed. */
  public static Mode of(PCollection<?> input) {
    return input.isBounded() == IsBounded.BOUNDED ? BATCH : STREAMING;
  }
}
