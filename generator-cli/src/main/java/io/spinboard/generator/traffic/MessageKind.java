package io.spinboard.generator.traffic;

import io.spinboard.events.Rejection.Reason;
import java.util.Arrays;
import java.util.List;

/** What becomes of a message, as far as whoever sends it can tell. */
public enum MessageKind {
  /** A spin that is sent as it happens. */
  IN_ORDER(null),
  /** A spin that others overtook by a moment. */
  OUT_OF_ORDER(null),
  /** A spin that was on its way for minutes. */
  LATE(null),
  /** A spin that was sent before, to the byte. */
  DUPLICATE(null),
  /** A spin whose event time is far ahead. */
  FUTURE(Reason.FUTURE_EVENT_TIME),
  /** A spin in far too many bytes. */
  TOO_LARGE(Reason.TOO_LARGE),
  /** A spin that was cut off. */
  NOT_JSON(Reason.NOT_JSON),
  /** A spin in brackets. */
  NOT_AN_OBJECT(Reason.NOT_AN_OBJECT),
  /** A spin without a stake. */
  MISSING_FIELD(Reason.MISSING_FIELD),
  /** A spin whose stake is a text. */
  WRONG_TYPE(Reason.WRONG_TYPE),
  /** A spin that won less than nothing. */
  OUT_OF_RANGE(Reason.OUT_OF_RANGE),
  /** A spin that happened on no day. */
  BAD_EVENT_TIME(Reason.BAD_EVENT_TIME);

  /** Those that are no spins. */
  static final List<MessageKind> MALFORMED =
      Arrays.stream(values()).filter(kind -> kind.isRejected() && kind != FUTURE).toList();

  private final Reason reason;

  MessageKind(Reason reason) {
    this.reason = reason;
  }

  /** Whether boards count it, being a spin that nobody has seen before. */
  public boolean isCounted() {
    return !isRejected() && this != DUPLICATE;
  }

  /** Whether it is refused. */
  public boolean isRejected() {
    return reason != null;
  }

  /** Why it is refused; null if it is not. */
  public Reason reason() {
    return reason;
  }

  /** Whether it is no spin. */
  public boolean isMalformed() {
    return isRejected() && this != FUTURE;
  }
}
