package io.spinboard.dashboard;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Awaits conditions that become true on a machine of any speed. */
public final class Eventually {
  /** Long enough for a machine under full load; a passing test never waits that long. */
  public static final Duration TIMEOUT = Duration.ofMinutes(2);

  private Eventually() {}

  public static ConditionFactory await() {
    return Awaitility.await().atMost(TIMEOUT);
  }

  public static ConditionFactory await(String description) {
    return Awaitility.await(description).atMost(TIMEOUT);
  }
}
