package io.spinboard.bench.throughput;

/** What a consumer does with the records that it reads. */
enum Reading {
  /** Nothing: how fast Kafka's client is. */
  PLAIN("Kafka consumer alone"),
  /** The least that a leaderboard takes: the JSON is read, and points are added up by player. */
  PARSED("Practical limit: consumer, JSON, hash map");

  private final String words;

  Reading(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** An empty ledger for one thread. */
  Ledger begin() {
    return switch (this) {
      case PLAIN -> new UnreadRecords();
      case PARSED -> new PointsByPlayer();
    };
  }
}
