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
 * Decodes a record's value to a spin or a rejection. It never throws, whatever the bytes.
 * Thread-safe.
 *
 * <p>{@link FastSpinReader} tries first and handles plain JSON only. Every value that it declines,
 * valid or not, goes to a JSON parser.
 */
public final class SpinDecoder {
  /** The largest value that is decoded: 64 KiB. */
  public static final int MAX_BYTES = 64 * 1024;

  /** Longer than the years 0001 to 9999. */
  private static final Duration UNLIMITED = Duration.ofDays(4_000_000);

  private final long maxFutureSkewMicros;
  private final CachedClock clock;
  private final TeamNameCache teamNames = new TeamNameCache();

  /**
   * @param maxFutureSkew how far an event time may be ahead of the clock, ≥ 0
   * @param clock the wall clock; not read for every spin
   * @throws IllegalArgumentException if {@code maxFutureSkew} is negative
   */
  public SpinDecoder(Duration maxFutureSkew, InstantSource clock) {
    if (maxFutureSkew.isNegative()) {
      throw new IllegalArgumentException("maxFutureSkew is negative: " + maxFutureSkew);
    }
    this.maxFutureSkewMicros = TimeUnit.MICROSECONDS.convert(maxFutureSkew);
    this.clock = new CachedClock(clock);
  }

  /** A decoder that accepts every event time, however far ahead of the clock. */
  public static SpinDecoder acceptingAnyTime() {
    return new SpinDecoder(UNLIMITED, InstantSource.system());
  }

  /**
   * Decodes a record's value.
   *
   * @param value may be null, as in a Kafka tombstone, which is rejected
   */
  public Decoded decode(byte[] value) {
    if (value == null) {
      return new Rejection(Reason.NOT_JSON, "there is no value");
    }
    if (value.length > MAX_BYTES) {
      return new Rejection(
          Reason.TOO_LARGE, "%s bytes, at most %s".formatted(value.length, MAX_BYTES));
    }
    Spin plain = FastSpinReader.read(value, teamNames);
    return plain == null ? decodeWithParser(value) : checkEventTime(plain);
  }

  /** Decodes a value of at most {@link #MAX_BYTES} without {@link FastSpinReader}. */
  Decoded decodeWithParser(byte[] value) {
    if (!Utf8.canBeJson(value)) {
      return new Rejection(Reason.NOT_JSON, "not UTF-8 text");
    }
    Decoded decoded = parse(value);
    return decoded instanceof Spin spin ? checkEventTime(spin) : decoded;
  }

  private static Decoded parse(byte[] value) {
    try (JsonParser in = SpinJson.FACTORY.createParser(value)) {
      return read(in);
    } catch (JsonProcessingException malformed) {
      return new Rejection(Reason.NOT_JSON, describe(malformed));
    } catch (IOException | RuntimeException broken) {
      // Fuzzers have found inputs for which the parser throws IndexOutOfBoundsException. One such
      // record must not block a partition.
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
            : new Rejection(Reason.NOT_AN_OBJECT, "found " + JsonValueExcerpt.at(in));
    in.skipChildren();
    return in.nextToken() == null
        ? decoded
        : new Rejection(Reason.NOT_JSON, "more than one JSON text");
  }

  private static Decoded readObject(JsonParser in) throws IOException {
    JsonSpinReader spin = new JsonSpinReader();
    for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
      spin.read(key, in);
    }
    return spin.finish();
  }

  private static String describe(JsonProcessingException malformed) {
    String problem = Excerpt.of(String.valueOf(malformed.getOriginalMessage()));
    return malformed.getLocation() == null
        ? problem
        : "at byte %s: %s".formatted(malformed.getLocation().getByteOffset(), problem);
  }

  private Decoded checkEventTime(Spin spin) {
    // The cached time is a lower bound, so a spin that passes now needs no read of the clock.
    if (spin.eventTimeMicros() - clock.recentMicros() <= maxFutureSkewMicros) {
      return spin;
    }
    long aheadMicros = spin.eventTimeMicros() - clock.nowMicros();
    if (aheadMicros <= maxFutureSkewMicros) {
      return spin;
    }
    return new Rejection(
        Reason.FUTURE_EVENT_TIME,
        "%s %s is %s s ahead of the clock"
            .formatted(
                SpinField.EVENT_TIME.key,
                EventTime.format(spin.eventTimeMicros()),
                TimeUnit.MICROSECONDS.toSeconds(aheadMicros)));
  }
}
