package io.spinboard.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares {@link FastSpinWriter} with the JSON generator. */
class FastSpinWriterTest {
  private static final long YEAR_1 = -62_135_596_800_000_000L;
  private static final long END_OF_YEAR_9999 = 253_402_300_799_999_999L;

  @Property
  void writesTheSameBytesAsTheJsonGenerator(@ForAll("plainSpins") Spin spin) {
    assertThat(FastSpinWriter.write(spin), is(SpinEncoder.encodeWithGenerator(spin)));
  }

  @Property
  void theEncoderWritesAnyTextLikeTheJsonGenerator(@ForAll String text) {
    Spin spin = new Spin(104, 12, 150, 300, 0, 7, text, text);

    assertThat(SpinEncoder.encode(spin), is(SpinEncoder.encodeWithGenerator(spin)));
  }

  @Example
  void declinesTextsThatNeedEscapesOrAreNotAscii() {
    assertThat(FastSpinWriter.write(named("Zoe")), is(notNullValue()));
    assertThat(FastSpinWriter.write(named("Zoë")), is(nullValue()));
    assertThat(FastSpinWriter.write(named("\"Z\"")), is(nullValue()));
    assertThat(FastSpinWriter.write(named("Z\\")), is(nullValue()));
    assertThat(FastSpinWriter.write(named("\n")), is(nullValue()));
  }

  @Example
  void declinesNegativeNumbers() {
    assertThat(FastSpinWriter.write(new Spin(-1, 12, 150, 300, 0, 7, null, null)), is(nullValue()));
    assertThat(
        FastSpinWriter.write(new Spin(104, 12, 150, 300, 0, -2, null, null)), is(nullValue()));
  }

  @Provide
  Arbitrary<Spin> plainSpins() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    Arbitrary<String> texts =
        Arbitraries.strings().withCharRange('#', '[').ofMaxLength(64).injectNull(0.3);
    return Combinators.combine(
            numbers,
            numbers,
            numbers,
            Arbitraries.longs().between(0, Long.MAX_VALUE),
            Arbitraries.longs().between(YEAR_1, END_OF_YEAR_9999),
            Arbitraries.integers().between(Spin.NO_TEAM, Integer.MAX_VALUE),
            texts,
            texts)
        .as(Spin::new);
  }

  private static Spin named(String team) {
    return new Spin(104, 12, 150, 300, 0, 7, team, null);
  }
}
