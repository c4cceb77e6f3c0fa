package io.spinboard.replay.verify;

import java.util.List;

/**
 * What a verification found.
 *
 * @param equal whether all is as the recordings have it
 * @param lines for people; the last one sums up
 */
public record Verdict(boolean equal, List<String> lines) {

  /** Copies the lines. */
  public Verdict {
    lines = List.copyOf(lines);
  }
}
