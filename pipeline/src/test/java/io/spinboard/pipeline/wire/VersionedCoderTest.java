package io.spinboard.pipeline.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class VersionedCoderTest {

  @Test
  void bytesOfAnotherVersionAreRefused() throws Exception {
    NumberCoder.version = 1;
    byte[] written = CoderUtils.encodeToByteArray(new NumberCoder(), 17);
    NumberCoder.version = 2;

    assertIsRefused(new NumberCoder(), written);
  }

  /** Flink restores a savepoint with the coder serialized in it, whose class is of this build. */
  @Test
  void aCoderFromASavepointReportsTheVersionOfThisBuild() throws Exception {
    NumberCoder.version = 1;
    byte[] written = CoderUtils.encodeToByteArray(new NumberCoder(), 17);
    byte[] coder = SerializableUtils.serializeToByteArray(new NumberCoder());
    NumberCoder.version = 2;

    assertIsRefused(
        (NumberCoder) SerializableUtils.deserializeFromByteArray(coder, "coder"), written);
  }

  private static void assertIsRefused(NumberCoder coder, byte[] written) {
    RefusedStateException exception =
        assertThrows(
            RefusedStateException.class, () -> CoderUtils.decodeFromByteArray(coder, written));
    assertThat(
        exception.getMessage(),
        is(
            "This build reads version 2 of a number, but found version 1: restore with the build"
                + " that wrote it."));
  }

  private static final class NumberCoder extends VersionedCoder<Integer> {
    private static final long serialVersionUID = 1;

    private static int version;

    NumberCoder() {
      super("a number");
    }

    @Override
    protected int version() {
      return version;
    }

    @Override
    protected void write(Integer value, WireWriter out) {
      out.writeInt(value);
    }

    @Override
    protected Integer read(WireReader in) throws IOException {
      return in.readInt();
    }
  }
}
