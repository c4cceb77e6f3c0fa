package io.spinboard.pipeline.shard;

/** Whose ids a shard holds. */
public enum ShardKind {
  /** Every spin is in the shard of its player. */
  PLAYERS,
  /** A spin that names a team is in the shard of that team, too. */
  TEAMS
}
