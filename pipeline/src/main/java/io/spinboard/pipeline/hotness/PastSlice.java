package io.spinboard.pipeline.hotness;

import java.util.Arrays;

/**
 * What players had in a slice that the windows have reached: only what is to be subtracted when
 * they leave it, in as little memory as that takes. A player may be here several times.
 */
final class PastSlice {
  private int[] playerIds;
  private long[] points;
  private long[] spins;
  private int size;

  PastSlice(int capacity) {
    playerIds = new int[capacity];
    points = new long[capacity];
    spins = new long[capacity];
  }

  void add(int playerId, long morePoints, long moreSpins) {
    if (size == playerIds.length) {
      int capacity = Math.max(4, 2 * size);
      playerIds = Arrays.copyOf(playerIds, capacity);
      points = Arrays.copyOf(points, capacity);
      spins = Arrays.copyOf(spins, capacity);
    }
    playerIds[size] = playerId;
    points[size] = morePoints;
    spins[size] = moreSpins;
    size++;
  }

  int size() {
    return size;
  }

  int playerId(int i) {
    return playerIds[i];
  }

  long points(int i) {
    return points[i];
  }

  long spins(int i) {
    return spins[i];
  }
}
