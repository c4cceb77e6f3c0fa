package io.spinboard.local.cluster;

import io.spinboard.local.Ports;
import io.spinboard.local.RememberedPort;
import java.io.IOException;

/**
 * At which ports the job manager is known.
 *
 * @param rest for users and clients
 * @param rpc for task managers
 */
record ClusterPorts(int rest, int rpc) {

  /** Those of the last time where nothing else listens now, and keeps them for the next time. */
  static ClusterPorts choose(ClusterFiles files, int wantedRest) throws IOException {
    if (wantedRest == 0) {
      return new ClusterPorts(sameOrFree(files.restPort()), sameOrFree(files.rpcPort()));
    }
    Ports.require(wantedRest, "Flink's REST API");
    files.restPort().write(wantedRest);
    return new ClusterPorts(wantedRest, sameOrFree(files.rpcPort()));
  }

  /** The port of the last time, or a free one if there is none or somebody else has it. */
  static int sameOrFree(RememberedPort remembered) throws IOException {
    int earlier = remembered.read().orElse(0);
    int port = earlier != 0 && Ports.isFree(earlier) ? earlier : Ports.free();
    remembered.write(port);
    return port;
  }
}
