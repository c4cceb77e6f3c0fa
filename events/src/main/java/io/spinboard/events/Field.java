package io.spinboard.events;

import java.util.EnumSet;

/** The fields of a spin on the wire, in the order in which they are written. */
enum Field {
  PLAYER_ID("playerId"),
  GAME_ID("gameId"),
  STAKE("stake"),
  WIN("win"),
  EVENT_TIME("eventTime"),
  TEAM_ID("teamId"),
  TEAM_NAME("teamName"),
  SPIN_ID("spinId");

  /** The fields that make a spin. */
  static final EnumSet<Field> REQUIRED = EnumSet.range(PLAYER_ID, EVENT_TIME);

  final String key;

  Field(String key) {
    this.key = key;
  }
}
