package io.spinboard.pipeline.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.WithNull;
import org.apache.beam.sdk.util.CoderUtils;

/** Records of any content survive encoding and decoding. */
class RecordCoderPropertyTest {
  private static final RecordCoder<Row> CODER = RecordCoder.of(Row.class);

  @VersionedRecord(name = "row", version = 1)
  @SuppressWarnings("ArrayRecordComponent") // equals and hashCode below compare the bytes
  private record Row(
      int small, long large, Long nullable, String text, List<String> texts, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Row that
          && List.of(small, large).equals(List.of(that.small, that.large))
          && Objects.equals(nullable, that.nullable)
          && Objects.equals(text, that.text)
          && texts.equals(that.texts)
          && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return small;
    }
  }

  @Property
  void everyValueIsDecodedAsItWasEncoded(
      @ForAll int small,
      @ForAll long large,
      @ForAll @WithNull Long nullable,
      @ForAll @WithNull String text,
      @ForAll List<@WithNull String> texts,
      @ForAll byte[] bytes)
      throws IOException {
    Row row = new Row(small, large, nullable, text, texts, bytes);

    Row decoded = decoded(row);

    assertThat(decoded, is(row));
    assertThat(CODER.structuralValue(decoded), is(CODER.structuralValue(row)));
  }

  @Property
  void valuesAreEqualIfAndOnlyIfTheirEncodingsAre(
      @ForAll @IntRange(max = 1) int one,
      @ForAll @IntRange(max = 1) int other,
      @ForAll @WithNull @StringLength(max = 1) @Chars({'a', '\uD800'}) String text,
      @ForAll @WithNull @StringLength(max = 1) @Chars({'a', '\uD800'}) String otherText)
      throws IOException {
    Row row = new Row(one, 0, null, text, List.of(), new byte[] {(byte) one});
    Row otherRow = new Row(other, 0, null, otherText, List.of(), new byte[] {(byte) other});

    byte[] encoded = CoderUtils.encodeToByteArray(CODER, row);
    byte[] otherEncoded = CoderUtils.encodeToByteArray(CODER, otherRow);

    assertThat(Arrays.equals(encoded, otherEncoded), is(row.equals(otherRow)));
  }

  @Property
  void unpairedSurrogatesAreKept(@ForAll @CharRange(from = '\uD700', to = '\uE0FF') String text)
      throws IOException {
    Row row = new Row(0, 0, null, text, List.of(text), new byte[0]);

    assertThat(decoded(row), is(row));
  }

  @Property
  void aValueEndsWhereTheNextBegins(@ForAll String first, @ForAll String second)
      throws IOException {
    Row one = new Row(1, 1, null, first, List.of(), new byte[0]);
    Row two = new Row(2, 2, null, second, List.of(), new byte[0]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CODER.encode(one, out);
    CODER.encode(two, out);

    WireReader in = new WireReader(out.toByteArray());
    assertThat(CODER.decode(in), is(one));
    assertThat(CODER.decode(in), is(two));
    assertThat(in.available(), is(0));
  }

  private static Row decoded(Row row) throws IOException {
    return CoderUtils.decodeFromByteArray(CODER, CoderUtils.encodeToByteArray(CODER, row));
  }
}
