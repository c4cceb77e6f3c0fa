package io.spinboard.events;

/**
 * Why a record's value is not a spin.
 *
 * @param reason the kind of defect
 * @param detail one line for the operator with the field and the value found; never null
 */
public record Rejection(Reason reason, String detail) implements Decoded {

  /** The kinds of defects. A value with several defects gets the reason that is declared first. */
  public enum Reason {
    /** The value is larger than 64 KiB and was not parsed. */
    TOO_LARGE("too-large"),
    /** The value is not one JSON text in UTF-8. */
    NOT_JSON("not-json"),
    /** The value is JSON, but not an object. */
    NOT_AN_OBJECT("not-an-object"),
    /** A required field is absent or null. */
    MISSING_FIELD("missing-field"),
    /** A field has the wrong JSON type. */
    WRONG_TYPE("wrong-type"),
    /** A number is outside its range, or a text is too long or cannot be stored. */
    OUT_OF_RANGE("out-of-range"),
    /** The event time has none of the accepted forms. */
    BAD_EVENT_TIME("bad-event-time"),
    /** The event time is too far ahead of the wall clock. */
    FUTURE_EVENT_TIME("future-event-time");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The name in tables and messages, such as {@code not-json}. */
    public String code() {
      return code;
    }
  }
}
