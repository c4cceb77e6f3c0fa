package io.spinboard.replay.boards;

/** How a message says which team, as {@code team 2 "Red"}. */
final class TeamInWords {

  private TeamInWords() {}

  static String of(Integer teamId, String teamName) {
    return (teamId == null ? "no team" : "team " + teamId)
        + (teamName == null ? "" : " \"" + teamName + "\"");
  }
}
