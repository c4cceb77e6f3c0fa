package io.spinboard.bench.throughput;

/** Keeps nothing. */
final class UnreadRecords implements Ledger {
  @Override
  public void enter(byte[] value) {}

  @Override
  public long points() {
    return 0;
  }
}
