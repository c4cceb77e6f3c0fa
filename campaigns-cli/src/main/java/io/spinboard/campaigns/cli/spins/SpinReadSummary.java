package io.spinboard.campaigns.cli.spins;

import io.spinboard.campaigns.cli.text.CampaignFormat;
import io.spinboard.cli.text.HumanReadable;

/**
 * Counts of the records that were read.
 *
 * @param records all records
 * @param duplicates spins with the id of an earlier one
 * @param rejected records that are not valid spins
 */
public record SpinReadSummary(long records, long duplicates, long rejected) {
  /** Formats the counts as one line. */
  public String line() {
    return "read %s: %s, %s duplicate, %s rejected"
        .formatted(
            HumanReadable.count(records, "record"),
            HumanReadable.count(records - duplicates - rejected, "spin"),
            CampaignFormat.number(duplicates),
            CampaignFormat.number(rejected));
  }
}
