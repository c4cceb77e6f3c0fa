package io.spinboard.bench.throughput;

/** Ignores all records. */
final class DiscardingHandler implements RecordHandler {
  @Override
  public void handle(byte[] value) {}

  @Override
  public long points() {
    return 0;
  }
}
