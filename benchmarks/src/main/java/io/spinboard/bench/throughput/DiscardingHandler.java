package io.spinboard.bench.throughput;

/** Keeps nothing. */
final class DiscardingHandler implements RecordHandler {
  @Override
  public void enter(byte[] value) {}

  @Override
  public long points() {
    return 0;
  }
}
