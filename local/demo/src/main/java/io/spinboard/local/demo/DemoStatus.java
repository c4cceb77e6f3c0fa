package io.spinboard.local.demo;

/**
 * What there is to show at one moment.
 *
 * @param now what a reader sees
 * @param before what was last shown; null the first time
 * @param sent how many spins Kafka has
 * @param rate how many spins are counted a second
 * @param waiting whether all spins are sent, and only the boards are waited for
 */
record DemoStatus(
    BoardSnapshot now, BoardSnapshot before, long sent, double rate, boolean waiting) {

  /** The numbers, in a line. */
  String numbers() {
    BoardSnapshot.Accounting accounting = now.accounting();
    return "%,d spins sent, %,d counted (%,.0f/s), %,d duplicate, %,d rejected"
        .formatted(sent, accounting.counted(), rate, accounting.duplicate(), accounting.rejected());
  }

  /** How old the data is, in a line. */
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
