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

/** The building blocks of all encodings lose nothing. */
class WirePropertyTest {
  private WireWriter out;

  @BeforeTry
  void begin() {
    out = new WireWriter();
  }

  @Property
  void numbers(@ForAll long number, @ForAll int small) throws IOException {
    out.writeLong(number);
    out.writeInt(small);

    WireReader in = out.reader();
    assertThat(in.readLong(), is(number));
    assertThat(in.readInt(), is(small));
    assertThat(in.available(), is(0));
  }

  @Property
  void texts(@ForAll @WithNull String text) throws IOException {
    out.writeText(text);

    assertThat(out.reader().readText(), is(text));
  }

  @Property
  void bytes(@ForAll byte[] some) throws IOException {
    out.writeBytes(some);

    assertThat(out.reader().readBytes(), is(some));
  }

  /** States that were kept before this class are read as well. */
  @Property
  void textsAreAsInJavasDataStreams(@ForAll String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeBoolean(true);
    data.writeUTF(text);
    out.writeText(text);

    assertThat(out.reader().readAllBytes(), is(bytes.toByteArray()));
  }

  @Property
  void whatEndsEarlyIsNoticed(@ForAll long number, @ForAll String text) throws IOException {
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
