package io.spinboard.pipeline.campaigns;

/**
 * When a shard has to report a campaign's standings.
 *
 * <pre>
 *            a spin was counted                rules changed, closed, restored
 *    NONE ──────────────────────▶ PERIODIC ────────────────────────────────────▶ IMMEDIATE
 *     ▲                              │                                              │
 *     └────────────────── reported ──┴──────────────────────────────────────────────┘
 * </pre>
 */
enum PendingReport {
  /** The last report is up to date. */
  NONE,
  /** With the next periodic report, since only spins have changed the standings. */
  PERIODIC,
  /** At the next opportunity, such as a tick. */
  IMMEDIATE
}
