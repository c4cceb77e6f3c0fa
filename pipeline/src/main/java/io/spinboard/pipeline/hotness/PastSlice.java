package io.spinboard.pipeline.hotness;

import java.util.Arrays;

/**
 * The spins of a slice that the windows have reached: only what is to be subtracted when they leave
 * it, in as little memory as that takes.
 */
final class PastSlice {
  private int[] places;
  private long[] points;
  private int size;

  PastSlice(int capacity) {
    places = new int[capacity];
    points = new long[capacity];
  }

  /**
   * Takes in a spin.
   *
   * @param place of its player among {@link HotPlayers}
   */
  void add(int place, long spinPoints) {
    if (size == places.length) {
      int capacity = Math.max(4, 2 * size);
      places = Arrays.copyOf(places, capacity);
      points = Arrays.copyOf(points, capacity);
    }
    places[size] = place;
    points[size] = spinPoints;
    size++;
  }

  int size() {
    return size;
  }

  int place(int spin) {
    return places[spin];
  }

  long points(int spin) {
    return points[spin];
  }
}
