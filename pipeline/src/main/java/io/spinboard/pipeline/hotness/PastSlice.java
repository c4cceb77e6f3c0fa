package io.spinboard.pipeline.hotness;

import java.util.Arrays;

/** The spins of a slice inside the windows, reduced to what is subtracted when it leaves them. */
final class PastSlice {
  private int[] rows;
  private long[] points;
  private int size;

  PastSlice(int capacity) {
    rows = new int[capacity];
    points = new long[capacity];
  }

  /**
   * Adds a spin.
   *
   * @param row of its player in {@link HotPlayers}
   */
  void add(int row, long spinPoints) {
    if (size == rows.length) {
      int capacity = Math.max(4, 2 * size);
      rows = Arrays.copyOf(rows, capacity);
      points = Arrays.copyOf(points, capacity);
    }
    rows[size] = row;
    points[size] = spinPoints;
    size++;
  }

  int size() {
    return size;
  }

  int row(int spin) {
    return rows[spin];
  }

  long points(int spin) {
    return points[spin];
  }
}
