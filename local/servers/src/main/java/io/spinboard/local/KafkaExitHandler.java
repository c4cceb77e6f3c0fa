package io.spinboard.local;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Exit;

/**
 * What becomes of faults that Kafka cannot live with. By itself it halts the JVM at once, which it
 * does not own here: other servers and temporary files would be left behind.
 */
final class KafkaExitHandler {
  private static final AtomicInteger STARTING = new AtomicInteger();

  static {
    Exit.setHaltProcedure((status, message) -> fault(status));
    Exit.setExitProcedure((status, message) -> fault(status));
  }

  private KafkaExitHandler() {}

  /** Runs a start-up, which throws what is wrong instead of ending the JVM. */
  static void thrownBy(Runnable startup) {
    STARTING.incrementAndGet();
    try {
      startup.run();
    } finally {
      STARTING.decrementAndGet();
    }
  }

  /** While starting Kafka goes on to throw the reason; later the JVM ends in good order. */
  private static void fault(int status) {
    if (STARTING.get() == 0) {
      // Not in Kafka's thread: the shutdown hooks wait for the broker, and that for its threads.
      new Thread(() -> System.exit(status), "kafka-fault").start();
    }
  }
}
