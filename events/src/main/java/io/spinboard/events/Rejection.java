package io.spinboard.events;

/**
 * Why a record's value is not a spin.
 *
 * @param reason the kind of defect
 * @param detail one line for the operator: which field, what was found; never null
 */
public record Rejection(Reason reason, String detail) implements Decoded {

  /** The kinds of defects, in the order in which they are looked for. */
  public enum Reason {
    /** The value is over 64 KiB; it is not parsed. */
    TOO_LARGE("too-large"),
    /** The value is not one JSON text in UTF-8. */
    NOT_JSON("not-json"),
    /** The value is JSON, but not an object. */
    NOT_AN_OBJECT("not-an-object"),
    /** A required field is absent or null. */
    MISSING_FIELD("missing-field"),
    /** A field has another JSON type than it should. */
    WRONG_TYPE("wrong-type"),
    /** A number is outside its range, or a text is too long or not storable. */
    OUT_OF_RANGE("out-of-range"),
    /** The event time is in none of the accepted forms. */
    BAD_EVENT_TIME("bad-event-time"),
    /** The event time is too far ahead of the wall clock. */
    FUTURE_EVENT_TIME("future-event-time");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The name that operators see, such as {@code not-json}. */
    public String code() {
      return code;
    }
  }
}
