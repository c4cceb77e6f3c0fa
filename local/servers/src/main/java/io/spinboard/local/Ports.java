package io.spinboard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds TCP ports on the loopback interface. */
public final class Ports {
  // Below the ports that systems hand out for outgoing connections, so that one which is remembered
  // is not taken by chance while its server is down.
  private static final int FIRST = 15_000;
  private static final int END = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  /** A port that nothing listens on now; somebody may still be faster to take it. */
  public static int free() throws ServerStartException {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
    throw new ServerStartException("no free port between " + FIRST + " and " + END);
  }

  /** Whether a server could listen on the port. */
  public static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("localhost"))) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * Checks a port that the user asked for.
   *
   * @throws ServerStartException if it is taken
   */
  public static void require(int port, String server) throws ServerStartException {
    if (!isFree(port)) {
      throw new ServerStartException(
          "port " + port + " for " + server + " is in use; choose another, or 0 for any free one");
    }
  }
}
