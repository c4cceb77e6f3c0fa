package io.spinboard.replay.verify;

import java.util.List;

/**
 * The result of a verification.
 *
 * @param equal whether everything published equals the recount
 * @param lines the lines to print; the last one is the summary
 */
public record VerifyResult(boolean equal, List<String> lines) {

  /** Copies the lines. */
  public VerifyResult {
    lines = List.copyOf(lines);
  }
}
