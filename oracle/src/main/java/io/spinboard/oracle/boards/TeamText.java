package io.spinboard.oracle.boards;

/** Formats a team for messages: {@code team 2 "Red"}, or {@code no team}. */
final class TeamText {
  private TeamText() {}

  static String of(Integer teamId, String teamName) {
    return (teamId == null ? "no team" : "team " + teamId)
        + (teamName == null ? "" : " \"" + teamName + "\"");
  }
}
