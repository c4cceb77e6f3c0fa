package io.spinboard.local.cluster;

import io.spinboard.local.PortFile;
import io.spinboard.local.Ports;
import java.io.IOException;

/**
 * The ports of the job manager.
 *
 * @param rest the port of the REST API, for users and clients
 * @param rpc the port for task managers
 */
record FlinkPorts(int rest, int rpc) {

  /** Chooses the ports of the previous start where they are free, and stores the chosen ports. */
  static FlinkPorts choose(FlinkFiles files, int requestedRest) throws IOException {
    if (requestedRest == 0) {
      return new FlinkPorts(previousOrFree(files.restPort()), previousOrFree(files.rpcPort()));
    }
    Ports.require(requestedRest, "Flink's REST API");
    files.restPort().write(requestedRest);
    return new FlinkPorts(requestedRest, previousOrFree(files.rpcPort()));
  }

  /** Returns the port of the previous start, or a free one if there is none or it is in use. */
  static int previousOrFree(PortFile file) throws IOException {
    int previous = file.read().orElse(0);
    int port = previous != 0 && Ports.isFree(previous) ? previous : Ports.free();
    file.write(port);
    return port;
  }
}
