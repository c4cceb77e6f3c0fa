package io.spinboard.pipeline.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import net.jqwik.api.lifecycle.BeforeTry;

/** The building blocks of all encodings lose nothing. */
class WirePropertyTest {
  private ByteArrayOutputStream bytes;
  private DataOutputStream out;

  @BeforeTry
  void begin() {
    bytes = new ByteArrayOutputStream();
    out = new DataOutputStream(bytes);
  }

  @Property
  void numbers(@ForAll long number, @ForAll int small) throws IOException {
    Wire.writeLong(number, out);
    Wire.writeInt(small, out);

    DataInputStream in = written();
    assertThat(Wire.readLong(in), is(number));
    assertThat(Wire.readInt(in), is(small));
  }

  @Property
  void texts(@ForAll @WithNull String text) throws IOException {
    Wire.writeText(text, out);

    assertThat(Wire.readText(written()), is(text));
  }

  @Property
  void bytes(@ForAll byte[] some) throws IOException {
    Wire.writeBytes(some, out);

    assertThat(Wire.readBytes(written()), is(some));
  }

  private DataInputStream written() {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
