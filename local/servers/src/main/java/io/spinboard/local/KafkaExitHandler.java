package io.spinboard.local;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Exit;

/**
 * Replaces the reaction of Kafka to fatal faults. By default it halts the JVM at once, which would
 * leave other servers and temporary files behind.
 */
final class KafkaExitHandler {
  private static final AtomicInteger STARTING = new AtomicInteger();

  static {
    Exit.setHaltProcedure((status, message) -> fault(status));
    Exit.setExitProcedure((status, message) -> fault(status));
  }

  private KafkaExitHandler() {}

  /** Runs a start-up whose fatal faults are thrown instead of ending the JVM. */
  static void runStartup(Runnable startup) {
    STARTING.incrementAndGet();
    try {
      startup.run();
    } finally {
      STARTING.decrementAndGet();
    }
  }

  /**
   * During start-up Kafka throws the reason itself. Afterwards the JVM exits through its shutdown
   * hooks.
   */
  private static void fault(int status) {
    if (STARTING.get() == 0) {
      // Not in Kafka's thread: the shutdown hooks wait for the broker, which waits for its threads.
      new Thread(() -> System.exit(status), "kafka-fault").start();
    }
  }
}
