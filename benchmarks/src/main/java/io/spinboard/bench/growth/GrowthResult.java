package io.spinboard.bench.growth;

import io.spinboard.bench.throughput.Throughput;

/**
 * The resource usage of the pipeline for a number of players, with the boards of all time.
 *
 * @param players the number of players
 * @param throughput the throughput
 * @param liveBytes the bytes of live objects at the end
 * @param checkpointBytes the size of a checkpoint at the end
 * @param checkpointSeconds the duration of that checkpoint
 */
public record GrowthResult(
    int players,
    Throughput throughput,
    long liveBytes,
    long checkpointBytes,
    double checkpointSeconds) {
  /**
   * Returns the memory per additional player, compared with a run with fewer players.
   *
   * @return bytes; null if the other run did not have fewer players
   */
  public Double bytesPerPlayer(GrowthResult fewer) {
    int more = players - fewer.players;
    return more <= 0 ? null : (liveBytes - fewer.liveBytes) / (double) more;
  }
}
