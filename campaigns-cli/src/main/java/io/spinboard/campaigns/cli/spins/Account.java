package io.spinboard.campaigns.cli.spins;

import io.spinboard.campaigns.cli.text.Words;
import io.spinboard.cli.text.HumanReadable;

/**
 * What was read.
 *
 * @param records all records
 * @param duplicates spins whose id was seen before
 * @param rejected records that are no spins
 */
public record Account(long records, long duplicates, long rejected) {
  /** The same in a line. */
  public String line() {
    return "read %s: %s, %s duplicate, %s no spin"
        .formatted(
            HumanReadable.count(records, "record"),
            HumanReadable.count(records - duplicates - rejected, "spin"),
            Words.number(duplicates),
            Words.number(rejected));
  }
}
