package io.spinboard.bench.workload;

/**
 * A topic full of spins.
 *
 * @param bootstrapServers Kafka's address
 * @param name the topic
 * @param recount what the boards must say of it
 * @param seconds how long the loading took
 */
public record LoadedTopic(
    String bootstrapServers, String name, WorkloadRecount recount, double seconds) {
  /** How many spins it holds. */
  public long spins() {
    return recount.spins();
  }
}
