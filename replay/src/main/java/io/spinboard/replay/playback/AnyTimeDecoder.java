package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.SpinDecoder;

/** Decodes values of records; spins may have any event time. */
final class AnyTimeDecoder {
  private static final SpinDecoder DECODER = SpinDecoder.acceptingAnyTime();

  private AnyTimeDecoder() {}

  static Decoded decode(byte[] value) {
    return DECODER.decode(value);
  }
}
