package io.spinboard.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class SpinRoundTripPropertyTest {
  private final SpinDecoder decoder =
      new SpinDecoder(
          Duration.ZERO, InstantSource.fixed(Instant.parse("9999-12-31T23:59:59.999999Z")));

  @Property
  void anEncodedSpinDecodesToTheSameSpin(@ForAll("spins") Spin spin) {
    assertThat(decoder.decode(SpinEncoder.encode(spin)), is(spin));
  }

  @Property
  void arbitraryBytesGiveASpinOrARejection(@ForAll @Size(max = 300) byte[] value) {
    assertSpinOrRejection(decoder.decode(value));
  }

  @Property(tries = 5000)
  void jsonFragmentsGiveASpinOrARejection(@ForAll("jsonFragments") String text) {
    assertSpinOrRejection(decoder.decode(text.getBytes(UTF_8)));
    assertSpinOrRejection(decoder.decode(text.getBytes(ISO_8859_1)));
  }

  @Property(tries = 5000)
  void aDamagedSpinGivesASpinOrARejection(
      @ForAll("spins") Spin spin, @ForAll int where, @ForAll byte damage) {
    byte[] value = SpinEncoder.encode(spin);
    value[Math.floorMod(where, value.length)] = damage;

    assertSpinOrRejection(decoder.decode(value));
  }

  @Property
  void aTruncatedSpinIsNotJson(@ForAll("spins") Spin spin, @ForAll int where) {
    byte[] value = SpinEncoder.encode(spin);
    byte[] beginning = Arrays.copyOf(value, Math.floorMod(where, value.length));

    assertThat(decoder.decode(beginning), not(instanceOf(Spin.class)));
    assertThat(((Rejection) decoder.decode(beginning)).reason(), is(Rejection.Reason.NOT_JSON));
  }

  /** A spin must survive a round trip; a rejection needs a short printable detail. */
  private void assertSpinOrRejection(Decoded decoded) {
    if (decoded instanceof Spin spin) {
      assertThat(decoder.decode(SpinEncoder.encode(spin)), is(spin));
      return;
    }
    String detail = ((Rejection) decoded).detail();
    assertThat(detail, matchesPattern("[^\\p{Cc}\\p{Cs}]+"));
    assertThat(detail.length(), lessThan(250));
  }

  @Provide
  Arbitrary<Spin> spins() {
    Arbitrary<Integer> ids = Arbitraries.integers().between(0, Integer.MAX_VALUE);
    Arbitrary<Long> wins = Arbitraries.longs().between(0, 1_000_000_000_000L);
    Arbitrary<Long> times =
        Arbitraries.longs().between(-62_135_596_800_000_000L, 253_402_300_799_999_999L);
    Arbitrary<Integer> teams = Arbitraries.oneOf(Arbitraries.just(Spin.NO_TEAM), ids);
    return Combinators.combine(
            ids, ids, ids, wins, times, teams, texts().injectNull(0.3), texts().injectNull(0.3))
        .as(Spin::new);
  }

  /** Any valid text: up to 64 code points except U+0000 and surrogates. */
  private static Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(1, Character.MAX_CODE_POINT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .list()
        .ofMaxSize(64)
        .map(
            all ->
                all.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  @Provide
  Arbitrary<String> jsonFragments() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "\\u00",
            "\\ud800",
            " ",
            "\n",
            "\u0000",
            "é",
            "😀",
            "\ufeff",
            "null",
            "true",
            "-",
            "0",
            "1",
            "12345678901234567890",
            ".5",
            "e9",
            "\"playerId\":",
            "\"gameId\":1,",
            "\"stake\":",
            "\"win\":2,",
            "\"eventTime\":",
            "\"2026-11-22 05:00:00\"",
            "\"teamId\":",
            "\"teamName\":",
            "\"spinId\":",
            "\"x\":")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }
}
