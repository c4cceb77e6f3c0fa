package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.SpinDecoder;

/** Reads values of records. A spin is one whenever it happens. */
final class Values {
  private static final SpinDecoder DECODER = SpinDecoder.acceptingAnyTime();

  private Values() {}

  static Decoded decode(byte[] value) {
    return DECODER.decode(value);
  }
}
