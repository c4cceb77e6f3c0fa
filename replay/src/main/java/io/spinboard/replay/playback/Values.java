package io.spinboard.replay.playback;

import io.spinboard.events.Decoded;
import io.spinboard.events.SpinDecoder;
import java.time.Duration;
import java.time.InstantSource;

/** Reads values of records. A spin is one whenever it happens. */
final class Values {
  private static final SpinDecoder DECODER =
      new SpinDecoder(Duration.ofDays(4_000_000), InstantSource.system());

  private Values() {}

  static Decoded decode(byte[] value) {
    return DECODER.decode(value);
  }
}
