package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;

/**
 * Whether a shard has counted every spin of a campaign.
 *
 * <pre>
 *   counting starts, or starts again after a change of what counts
 *      │
 *      ├── the log covers the campaign from its start ──▶ COMPLETE
 *      │                                                    │  the end moved, and spins that this
 *      │                                                    ▼  concerns cannot be undone any more
 *      └── it does not ─────────────────────────────────▶ INCOMPLETE
 * </pre>
 *
 * <p>INCOMPLETE is left only by a change of what counts.
 */
enum Completeness {
  /** The standings are exact. */
  COMPLETE,
  /** Spins may be missing, or counted by an earlier end. */
  INCOMPLETE;

  /** When all spins of the log, and none before, are counted. */
  static Completeness countedFrom(SpinLog log, Campaign campaign) {
    return log.coversFrom(campaign.startsAtMicros()) ? COMPLETE : INCOMPLETE;
  }

  static Completeness of(boolean complete) {
    return complete ? COMPLETE : INCOMPLETE;
  }

  boolean isComplete() {
    return this == COMPLETE;
  }
}
