package io.spinboard.pipeline.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;

/** Checks the requirements of all coders of state and messages. */
public final class CoderLaws {
  private CoderLaws() {}

  /**
   * Encodes and decodes a value. Checks that bytes of another version are refused, besides what
   * {@link #roundTrip(Coder, Object)} checks.
   */
  public static <T> T roundTrip(VersionedCoder<T> coder, T value) throws IOException {
    refusesOtherVersions(coder, CoderUtils.encodeToByteArray(coder, value));
    return roundTrip((Coder<T>) coder, value);
  }

  /**
   * Encodes and decodes a value with a coder that has been serialized itself, as in a checkpoint.
   * Checks that decoding ends where encoding did.
   */
  public static <T> T roundTrip(Coder<T> coder, T value) throws IOException {
    assertThat(SerializableUtils.clone(coder), is(coder));
    return readBetweenOthers(SerializableUtils.clone(coder), value);
  }

  private static <T> T readBetweenOthers(Coder<T> coder, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    coder.encode(value, out);
    out.write(77);
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    T read = coder.decode(in);
    assertThat("the next byte is the next value's", in.read(), is(77));
    return read;
  }

  private static void refusesOtherVersions(Coder<?> coder, byte[] bytes) {
    byte[] newer = bytes.clone();
    newer[0]++;
    CoderException exception =
        assertThrows(CoderException.class, () -> CoderUtils.decodeFromByteArray(coder, newer));
    assertThat(
        exception.getMessage(),
        allOf(
            containsString("reads version " + bytes[0]),
            containsString("found version " + newer[0]),
            containsString("restore with the build that wrote it")));
  }
}
