package io.spinboard.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds TCP ports on the loopback interface. */
public final class Ports {
  // Below the ephemeral ports, so that no outgoing connection takes the port of a stopped server.
  private static final int FIRST = 15_000;
  private static final int END = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  /**
   * Returns a port on which nothing listens now. Another process may still take it before it is
   * used.
   */
  public static int free() throws ServerStartException {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
    throw new ServerStartException("no free port between " + FIRST + " and " + END);
  }

  /** Whether the port is free. */
  public static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("localhost"))) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * Checks that a port chosen by the user is free.
   *
   * @throws ServerStartException if it is taken
   */
  public static void require(int port, String server) throws ServerStartException {
    if (!isFree(port)) {
      throw new ServerStartException(
          "port "
              + port
              + " for "
              + server
              + " is in use; choose another port, or 0 for any free port");
    }
  }
}
