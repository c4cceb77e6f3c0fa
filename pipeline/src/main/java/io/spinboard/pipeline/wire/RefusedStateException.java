package io.spinboard.pipeline.wire;

import org.apache.beam.sdk.coders.CoderException;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * State from a checkpoint or savepoint that this job cannot restore. Flink fails the job at once,
 * because a restart would fail in the same way.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class RefusedStateException extends CoderException {
  private static final long serialVersionUID = 1;

  /**
   * @param message the mismatch and its remedy, for the operator
   */
  public RefusedStateException(String message) {
    super(message);
  }
}
