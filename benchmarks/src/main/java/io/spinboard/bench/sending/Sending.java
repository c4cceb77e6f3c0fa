package io.spinboard.bench.sending;

/** Spins that are being sent: one thread sends, another may ask how many have arrived. */
interface Sending {
  /** Sends all of them, and comes back when they have arrived. */
  void sendAll() throws Exception;

  /** How many have arrived. */
  long arrived();
}
