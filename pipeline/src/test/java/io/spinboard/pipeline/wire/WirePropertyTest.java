package io.spinboard.pipeline.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import net.jqwik.api.lifecycle.BeforeTry;

/** Numbers, strings and bytes round trip through a writer and a reader. */
class WirePropertyTest {
  private WireWriter out;

  @BeforeTry
  void createWriter() {
    out = new WireWriter();
  }

  @Property
  void numbersRoundTrip(@ForAll long number, @ForAll int small) throws IOException {
    out.writeLong(number);
    out.writeInt(small);

    WireReader in = out.reader();
    assertThat(in.readLong(), is(number));
    assertThat(in.readInt(), is(small));
    assertThat(in.available(), is(0));
  }

  @Property
  void stringsRoundTrip(@ForAll @WithNull String text) throws IOException {
    out.writeText(text);

    assertThat(out.reader().readText(), is(text));
  }

  @Property
  void bytesRoundTrip(@ForAll byte[] some) throws IOException {
    out.writeBytes(some);

    assertThat(out.reader().readBytes(), is(some));
  }

  @Property
  void stringsAreEncodedAsInJavasDataStreams(@ForAll String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeBoolean(true);
    data.writeUTF(text);
    out.writeText(text);

    assertThat(out.reader().readAllBytes(), is(bytes.toByteArray()));
  }

  @Property
  void truncatedInputIsRefused(@ForAll long number, @ForAll String text) throws IOException {
    out.writeLong(number);
    out.writeText(text);
    byte[] whole = out.reader().readAllBytes();

    WireReader in = new WireReader(whole, whole.length - 1);
    assertThrows(
        EOFException.class,
        () -> {
          in.readLong();
          in.readText();
        });
  }
}
