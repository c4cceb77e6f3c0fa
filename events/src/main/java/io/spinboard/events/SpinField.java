package io.spinboard.events;

import java.util.EnumSet;

/** The JSON fields of a spin, in the order in which they are written. */
enum SpinField {
  PLAYER_ID("playerId"),
  GAME_ID("gameId"),
  STAKE("stake"),
  WIN("win"),
  EVENT_TIME("eventTime"),
  TEAM_ID("teamId"),
  TEAM_NAME("teamName"),
  SPIN_ID("spinId");

  /** Fields that every valid spin has. */
  static final EnumSet<SpinField> REQUIRED = EnumSet.range(PLAYER_ID, EVENT_TIME);

  final String key;

  SpinField(String key) {
    this.key = key;
  }
}
