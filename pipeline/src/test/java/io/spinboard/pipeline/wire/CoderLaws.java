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

/** Laws that every coder of state and messages must satisfy. */
public final class CoderLaws {
  private CoderLaws() {}

  /**
   * Encodes a value and decodes it with a copy of the coder that was serialized as in a checkpoint.
   * Checks that decoding ends where encoding did, and that bytes of another version are refused.
   *
   * @return the decoded value
   */
  public static <T> T roundTrip(VersionedCoder<T> coder, T value) throws IOException {
    assertThat(SerializableUtils.clone(coder), is(coder));
    byte[] bytes = CoderUtils.encodeToByteArray(coder, value);
    refusesOtherVersions(coder, bytes);
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
    CoderException refusal =
        assertThrows(CoderException.class, () -> CoderUtils.decodeFromByteArray(coder, newer));
    assertThat(
        refusal.getMessage(),
        allOf(
            containsString("reads version " + bytes[0]),
            containsString("found version " + newer[0]),
            containsString("restore with the build that wrote it")));
  }
}
