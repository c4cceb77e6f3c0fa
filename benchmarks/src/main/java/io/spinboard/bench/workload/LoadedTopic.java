package io.spinboard.bench.workload;

/**
 * A topic filled with spins.
 *
 * @param bootstrapServers Kafka's address
 * @param name the topic
 * @param recount the recount of its spins
 * @param seconds the duration of loading
 */
public record LoadedTopic(
    String bootstrapServers, String name, WorkloadRecount recount, double seconds) {
  /** Returns the number of spins. */
  public long spins() {
    return recount.spins();
  }
}
