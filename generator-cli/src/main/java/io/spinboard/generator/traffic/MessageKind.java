package io.spinboard.generator.traffic;

import io.spinboard.events.Rejection.Reason;
import java.util.Arrays;
import java.util.List;

/** The kind of a generated message, which determines whether it is counted. */
public enum MessageKind {
  /** A spin that is sent when it happens. */
  IN_ORDER(null),
  /** A spin that is sent shortly after it happens, behind later ones. */
  OUT_OF_ORDER(null),
  /** A spin that is sent minutes after it happens. */
  LATE(null),
  /** An exact copy of an earlier spin. */
  DUPLICATE(null),
  /** A spin with an event time far ahead. */
  FUTURE(Reason.FUTURE_EVENT_TIME),
  /** A spin padded beyond the largest accepted value. */
  TOO_LARGE(Reason.TOO_LARGE),
  /** A truncated spin. */
  NOT_JSON(Reason.NOT_JSON),
  /** A spin inside a JSON array. */
  NOT_AN_OBJECT(Reason.NOT_AN_OBJECT),
  /** A spin without a stake. */
  MISSING_FIELD(Reason.MISSING_FIELD),
  /** A spin whose stake is a string. */
  WRONG_TYPE(Reason.WRONG_TYPE),
  /** A spin with a negative win. */
  OUT_OF_RANGE(Reason.OUT_OF_RANGE),
  /** A spin on a day that does not exist. */
  BAD_EVENT_TIME(Reason.BAD_EVENT_TIME);

  /** The kinds that are not valid spins, whatever the time. */
  static final List<MessageKind> MALFORMED =
      Arrays.stream(values()).filter(kind -> kind.isRejected() && kind != FUTURE).toList();

  private final Reason reason;

  MessageKind(Reason reason) {
    this.reason = reason;
  }

  /** Whether boards count it: a valid spin that is not a duplicate. */
  public boolean isCounted() {
    return !isRejected() && this != DUPLICATE;
  }

  /** Whether the pipeline rejects it. */
  public boolean isRejected() {
    return reason != null;
  }

  /** Why the pipeline rejects it; null if it does not. */
  public Reason reason() {
    return reason;
  }

  /** Whether it is rejected for any reason other than its future event time. */
  public boolean isMalformed() {
    return isRejected() && this != FUTURE;
  }
}
