package io.spinboard.local.demo;

/**
 * The status of the demo at one moment.
 *
 * @param now the current boards
 * @param before the boards shown before; null the first time
 * @param sent the number of spins that Kafka has acknowledged
 * @param rate the number of spins counted per second
 * @param checking whether all spins are sent and the boards are being checked
 */
record DemoStatus(
    BoardSnapshot now, BoardSnapshot before, long sent, double rate, boolean checking) {

  /** Returns the counts as one line. */
  String counts() {
    BoardSnapshot.Accounting accounting = now.accounting();
    return "%,d spins sent, %,d counted (%,.0f/s), %,d duplicate, %,d rejected"
        .formatted(sent, accounting.counted(), rate, accounting.duplicate(), accounting.rejected());
  }

  /** Returns the age of the data as one line. */
  String age() {
    if (now.publishedAt() == null) {
      return "no boards yet";
    }
    String age = "boards published %s ago".formatted(now.ago(now.publishedAt()));
    return now.hotAsOf() == null
        ? age
        : age + ", hot streaks as of %s ago".formatted(now.ago(now.hotAsOf()));
  }
}
