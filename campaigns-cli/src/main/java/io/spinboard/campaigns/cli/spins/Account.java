package io.spinboard.campaigns.cli.spins;

import io.spinboard.campaigns.cli.text.Words;
import io.spinboard.cli.progress.Numbers;

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
            Numbers.count(records, "record"),
            Numbers.count(records - duplicates - rejected, "spin"),
            Words.number(duplicates),
            Words.number(rejected));
  }
}
