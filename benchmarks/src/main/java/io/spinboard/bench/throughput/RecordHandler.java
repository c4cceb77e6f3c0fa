package io.spinboard.bench.throughput;

import java.io.IOException;

/** What one thread of a consumer keeps of the records that it reads. */
interface RecordHandler {
  /** Takes one record's value. */
  void enter(byte[] value) throws IOException;

  /** The sum of all players' points, minor currency units; 0 if it keeps none. */
  long points();
}
