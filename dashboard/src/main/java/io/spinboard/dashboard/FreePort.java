package io.spinboard.dashboard;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a free port when the user did not choose one. */
public final class FreePort {
  /** The default port. */
  public static final int USUAL = 8080;

  private static final int ATTEMPTS = 20;

  private FreePort() {}

  /**
   * Returns the default port or, if it is in use, the next free one. Prints a line if the result is
   * not the default port.
   *
   * @return a free port, or 0 if the first 20 ports are all in use
   * @throws IOException if the host name cannot be resolved
   */
  public static int from(String host, PrintWriter out) throws IOException {
    return from(USUAL, host, out);
  }

  static int from(int first, String host, PrintWriter out) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    for (int port = first; port < first + ATTEMPTS; port++) {
      if (isFree(address, port)) {
        if (port != first) {
          out.println("Port " + first + " is in use; using " + port + " instead.");
        }
        return port;
      }
    }
    out.println(
        "Ports " + first + " to " + (first + ATTEMPTS - 1) + " are in use; using any free port.");
    return 0;
  }

  private static boolean isFree(InetAddress address, int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, address)) {
      return probe.isBound();
    } catch (IOException inUse) {
      return false;
    }
  }
}
