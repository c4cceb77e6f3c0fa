package io.spinboard.pipeline.shards;

/** Divides ids among shards, evenly and for ever alike: a running job's state depends on it. */
public final class Shards {
  private Shards() {}

  /** The shard of {@code id}, from 0 to {@code shards − 1}; neighbouring ids are spread. */
  public static int of(int id, int shards) {
    int mixed = id * 0x9E3779B9;
    return Math.floorMod(mixed ^ (mixed >>> 16), shards);
  }
}
