package io.spinboard.dashboard;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a port for users who did not choose one. */
public final class FreePort {
  /** The one that people try first. */
  public static final int USUAL = 8080;

  private static final int ATTEMPTS = 20;

  private FreePort() {}

  /**
   * The usual port, or the next one that nobody listens on, which is said.
   *
   * @return 0 for any other if all of them are taken
   */
  public static int from(String host, PrintWriter out) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    for (int port = USUAL; port < USUAL + ATTEMPTS; port++) {
      if (isFree(address, port)) {
        if (port != USUAL) {
          out.println("Port %d is in use; taking %d.".formatted(USUAL, port));
        }
        return port;
      }
    }
    out.println("Ports from %d on are in use; taking another.".formatted(USUAL));
    return 0;
  }

  private static boolean isFree(InetAddress address, int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, address)) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
