package io.spinboard.bench.throughput;

import java.io.IOException;

/** Handles the records of one consumer thread. */
interface RecordHandler {
  /** Handles the value of a record. */
  void handle(byte[] value) throws IOException;

  /** Returns the sum of all players' points in minor currency units; 0 if they are not counted. */
  long points();
}
