package io.spinboard.pipeline.wire;

import org.apache.beam.sdk.coders.CoderException;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * State that was kept is not what this job can go on from. Flink gives the job up at once:
 * restarting it would not help.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class RefusedStateException extends CoderException {
  private static final long serialVersionUID = 1;

  /**
   * @param message what does not fit and what to do, for the operator
   */
  public RefusedStateException(String message) {
    super(message);
  }
}
