package io.spinboard.bench.growth;

import io.spinboard.bench.throughput.Throughput;

/**
 * What Spinboard takes for so many players: the boards of all time.
 *
 * @param players how many spun
 * @param throughput how fast it counted their spins
 * @param liveBytes what it had in memory in the end, without garbage
 * @param checkpointBytes the size of a checkpoint in the end
 * @param checkpointSeconds how long that checkpoint took
 */
public record GrowthResult(
    int players,
    Throughput throughput,
    long liveBytes,
    long checkpointBytes,
    double checkpointSeconds) {
  /**
   * What each player more takes of the memory, in comparison with a run of fewer players.
   *
   * @return bytes; null if there are not more players here
   */
  public Double bytesPerPlayer(GrowthResult fewer) {
    int more = players - fewer.players;
    return more <= 0 ? null : (liveBytes - fewer.liveBytes) / (double) more;
  }
}
