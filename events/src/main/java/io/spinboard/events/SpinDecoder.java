package io.spinboard.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.spinboard.events.Rejection.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Reads a record's value as a spin. Any bytes give an answer, never an exception. Safe for use by
 * several threads.
 *
 * <p>A value is read twice at most: {@link PlainSpin} is fast and knows only the usual form of a
 * spin; what it does not recognise, right or wrong, is left to a JSON parser.
 */
public final class SpinDecoder {
  /** The size in bytes up to which a value is looked at: 64 KiB. */
  public static final int MAX_BYTES = 64 * 1024;

  /** More than all the years that an event time can name. */
  private static final Duration ANY_TIME = Duration.ofDays(4_000_000);

  private final long maxFutureSkewMicros;
  private final CoarseClock clock;
  private final TeamNames teamNames = new TeamNames();

  /**
   * @param maxFutureSkew how far ahead of the clock an event time may be, not negative
   * @param clock the wall clock, which is asked now and then rather than for every spin
   * @throws IllegalArgumentException if the skew is negative
   */
  public SpinDecoder(Duration maxFutureSkew, InstantSource clock) {
    if (maxFutureSkew.isNegative()) {
      throw new IllegalArgumentException("maxFutureSkew is negative: " + maxFutureSkew);
    }
    this.maxFutureSkewMicros = TimeUnit.MICROSECONDS.convert(maxFutureSkew);
    this.clock = new CoarseClock(clock);
  }

  /** One for which a spin of any time is a spin, however far ahead of the clock. */
  public static SpinDecoder ofAnyTime() {
    return new SpinDecoder(ANY_TIME, InstantSource.system());
  }

  /**
   * The spin that a value stands for, or why it is none.
   *
   * @param value a record's value; null, Kafka's tombstone, is not JSON
   */
  public Decoded decode(byte[] value) {
    if (value == null) {
      return new Rejection(Reason.NOT_JSON, "there is no value");
    }
    if (value.length > MAX_BYTES) {
      return new Rejection(
          Reason.TOO_LARGE, "%d bytes, at most %d".formatted(value.length, MAX_BYTES));
    }
    Spin plain = PlainSpin.read(value, teamNames);
    return plain == null ? decodeThoroughly(value) : withPlausibleTime(plain);
  }

  /** What {@link #decode} answers for a value of bearable size, found without the fast way. */
  Decoded decodeThoroughly(byte[] value) {
    if (!Utf8.canBeJson(value)) {
      return new Rejection(Reason.NOT_JSON, "not UTF-8 text");
    }
    Decoded decoded = parse(value);
    return decoded instanceof Spin spin ? withPlausibleTime(spin) : decoded;
  }

  private static Decoded parse(byte[] value) {
    try (JsonParser in = Json.FACTORY.createParser(value)) {
      return read(in);
    } catch (JsonProcessingException malformed) {
      return new Rejection(Reason.NOT_JSON, complaint(malformed));
    } catch (IOException | RuntimeException broken) {
      // Fuzzers have found inputs on which the parser fails with an index out of bounds, and one
      // such record must not stop a reader for ever.
      return new Rejection(Reason.NOT_JSON, Excerpt.of(broken.toString()));
    }
  }

  private static Decoded read(JsonParser in) throws IOException {
    JsonToken first = in.nextToken();
    if (first == null) {
      return new Rejection(Reason.NOT_JSON, "the value is empty");
    }
    Decoded decoded =
        first == JsonToken.START_OBJECT
            ? readObject(in)
            : new Rejection(Reason.NOT_AN_OBJECT, "found " + Found.at(in));
    in.skipChildren();
    return in.nextToken() == null
        ? decoded
        : new Rejection(Reason.NOT_JSON, "more than one JSON text");
  }

  private static Decoded readObject(JsonParser in) throws IOException {
    Draft draft = new Draft();
    for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
      draft.read(key, in);
    }
    return draft.finish();
  }

  private static String complaint(JsonProcessingException malformed) {
    String what = Excerpt.of(String.valueOf(malformed.getOriginalMessage()));
    return malformed.getLocation() == null
        ? what
        : "at byte %d: %s".formatted(malformed.getLocation().getByteOffset(), what);
  }

  private Decoded withPlausibleTime(Spin spin) {
    // What was not too far ahead a while ago is not now either, as long as the clock goes forward.
    if (spin.eventTimeMicros() - clock.recentMicros() <= maxFutureSkewMicros) {
      return spin;
    }
    long aheadMicros = spin.eventTimeMicros() - clock.nowMicros();
    if (aheadMicros <= maxFutureSkewMicros) {
      return spin;
    }
    return new Rejection(
        Reason.FUTURE_EVENT_TIME,
        "%s %s is %d s ahead of the clock"
            .formatted(
                Field.EVENT_TIME.key,
                EventTime.format(spin.eventTimeMicros()),
                TimeUnit.MICROSECONDS.toSeconds(aheadMicros)));
  }
}
