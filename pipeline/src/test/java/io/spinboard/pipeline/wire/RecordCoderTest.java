package io.spinboard.pipeline.wire;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCoderTest {
  private static final RecordCoder<Shape> CODER = RecordCoder.of(Shape.class);

  @VersionedRecord(name = "shape", version = 3)
  sealed interface Shape permits Circle, Polygon, Group {}

  private enum Color {
    RED,
    GREEN
  }

  @SuppressWarnings("ArrayRecordComponent") // equals and hashCode below compare the bytes
  private record Circle(long radius, boolean isFilled, Color color, byte[] texture)
      implements Shape {
    /** Named like a bean's property, but not a component. */
    @SuppressWarnings("UnusedMethod")
    boolean isEmpty() {
      return radius == 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Circle that
          && radius == that.radius
          && isFilled == that.isFilled
          && color == that.color
          && Arrays.equals(texture, that.texture);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(radius);
    }
  }

  private record Point(int x, Integer y) {}

  private record Polygon(String name, List<Point> points) implements Shape {}

  private record Group(List<Shape> shapes) implements Shape {}

  @VersionedRecord(name = "label", version = 1)
  private interface Label {}

  private record Text(String text) implements Label {}

  @Test
  void recordsAreArraysOfTheirComponentsAndSealedInterfacesAddASimpleName() throws IOException {
    Shape group =
        new Group(
            List.of(
                new Polygon("é\uD800", List.of(new Point(1, 2), new Point(3, null))),
                new Circle(Long.MIN_VALUE, true, Color.GREEN, new byte[] {0, -1})));

    assertThat(roundTrip(CODER, group), is(group));
    assertThat(
        json(CODER, group),
        is(
            "[\"Group\",[[[\"Polygon\",[\"\\u00E9\\uD800\",[[1,2],[3,null]]]],"
                + "[\"Circle\",[-9223372036854775808,true,\"GREEN\",\"AP8=\"]]]]]"));
  }

  @Test
  void anOpenInterfaceAddsTheClassName() throws IOException {
    RecordCoder<Label> coder = RecordCoder.of(Label.class);

    assertThat(roundTrip(coder, new Text("a")), is(new Text("a")));
    assertThat(json(coder, new Text("a")), is("[\"" + Text.class.getName() + "\",[\"a\"]]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[\"Polygon\",[\"a\"]]",
        "[\"Polygon\",[\"a\",[]]] 1",
        "[\"Polygon\",[\"a\",[]]",
        "[\"Polygon\",[\"a\",[[\"1\",2]]]]",
        "[\"Polygon\",[\"a\",[[1.5,2]]]]",
        "[\"Polygon\",[\"a\",[[null,2]]]]",
        "[\"Polygon\",[\"a\",[[2147483648,2]]]]",
        "[\"Circle\",[9223372036854775808,true,\"RED\",\"\"]]",
        "[\"Circle\",[1,true,\"BLUE\",\"\"]]",
        "[\"Square\",[1]]",
        "null"
      })
  void corruptedInputIsRefused(String json) {
    CoderException exception = assertThrows(CoderException.class, () -> decode(CODER, json));

    assertThat(exception.getMessage(), containsString("corrupted shape"));
  }

  @Test
  void aClassThatIsNotARecordOfTheInterfaceIsRefused() {
    for (String name : List.of("java.lang.String", "java.util.ArrayList", Point.class.getName())) {
      String json = "[\"" + name + "\",[1,2]]";

      assertThat(
          assertThrows(CoderException.class, () -> decode(RecordCoder.of(Label.class), json))
              .getMessage(),
          containsString("corrupted label"));
    }
  }

  @Test
  void nullIsRefused() {
    assertThat(
        assertThrows(CoderException.class, () -> CoderUtils.encodeToByteArray(CODER, null))
            .getMessage(),
        is("cannot encode null as shape"));
  }

  @Test
  void aTypeWithoutAVersionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RecordCoder.of(Point.class));
  }

  @Test
  void codersOfOneTypeAreEqual() {
    assertThat(RecordCoder.of(Shape.class), is(CODER));
    assertThat(RecordCoder.of(Shape.class).hashCode(), is(CODER.hashCode()));
    assertThat(RecordCoder.of(Label.class), is(not((Object) CODER)));
    assertThat(CODER.getEncodedTypeDescriptor().getRawType(), is((Object) Shape.class));
  }

  @Test
  void equalValuesHaveEqualStructure() {
    Shape polygon = new Polygon("a", List.of(new Point(1, 2)));
    Shape same = new Polygon("a", Arrays.asList(new Point(1, 2)));

    assertThat(CODER.consistentWithEquals(), is(true));
    assertThat(CODER.structuralValue(polygon), is(instanceOf(Polygon.class)));
    assertThat(CODER.structuralValue(polygon), is(CODER.structuralValue(same)));
  }

  private static <T> String json(RecordCoder<T> coder, T value) throws IOException {
    WireWriter out = new WireWriter();
    coder.write(value, out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  private static <T> T decode(RecordCoder<T> coder, String json) throws IOException {
    return coder.read(new WireReader(json.getBytes(StandardCharsets.UTF_8)));
  }
}
