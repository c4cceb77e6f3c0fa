package io.spinboard.pipeline.hotness;

import io.spinboard.events.Spin;

/** What one player has in the two windows as of a tick; who has nothing in the long one is none. */
final class HotPlayer {
  private final HotTally inLong;
  private long pointsInShort;
  private long spinsInShort;

  HotPlayer(int playerId) {
    this(new HotTally(playerId), 0, 0);
  }

  HotPlayer(HotTally inLong, long pointsInShort, long spinsInShort) {
    this.inLong = inLong;
    this.pointsInShort = pointsInShort;
    this.spinsInShort = spinsInShort;
  }

  void addToLong(HotTally tally) {
    inLong.add(tally);
  }

  void addToShort(long points, long spins) {
    pointsInShort += points;
    spinsInShort += spins;
  }

  void leaveShort(long points, long spins) {
    addToShort(-points, -spins);
  }

  /** Whether the player is in the long window no more. */
  boolean leaveLong(long points, long spins) {
    inLong.subtract(points, spins);
    return inLong.spins() == 0;
  }

  boolean isHot() {
    return spinsInShort > 0 && inLong.points() > 0;
  }

  /**
   * Whether no exact comparison is needed to tell.
   *
   * @param other null is cooler than everyone
   */
  boolean isClearlyCoolerThan(HotStanding other) {
    return other != null
        && other.isClearlyHotterThan(pointsInShort, spinsInShort, inLong.points(), inLong.spins());
  }

  /**
   * How hot the player is.
   *
   * @param longStartMicros when the long window begins: what was known before is forgotten
   */
  HotStanding standing(long longStartMicros) {
    boolean inTeam = inLong.teamAtMicros() >= longStartMicros;
    return new HotStanding(
        inLong.playerId(),
        inTeam ? inLong.teamId() : Spin.NO_TEAM,
        inTeam ? inLong.teamName(longStartMicros) : null,
        pointsInShort,
        spinsInShort,
        inLong.points(),
        inLong.spins());
  }

  long pointsInShort() {
    return pointsInShort;
  }

  long spinsInShort() {
    return spinsInShort;
  }

  HotTally inLong() {
    return inLong;
  }
}
