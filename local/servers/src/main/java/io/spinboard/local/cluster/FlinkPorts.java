package io.spinboard.local.cluster;

import io.spinboard.local.PortFile;
import io.spinboard.local.Ports;
import java.io.IOException;

/**
 * At which ports the job manager is known.
 *
 * @param rest for users and clients
 * @param rpc for task managers
 */
record FlinkPorts(int rest, int rpc) {

  /** Those of the last time where nothing else listens now, and keeps them for the next time. */
  static FlinkPorts choose(FlinkFiles files, int wantedRest) throws IOException {
    if (wantedRest == 0) {
      return new FlinkPorts(sameOrFree(files.restPort()), sameOrFree(files.rpcPort()));
    }
    Ports.require(wantedRest, "Flink's REST API");
    files.restPort().write(wantedRest);
    return new FlinkPorts(wantedRest, sameOrFree(files.rpcPort()));
  }

  /** The port of the last time, or a free one if there is none or somebody else has it. */
  static int sameOrFree(PortFile remembered) throws IOException {
    int earlier = remembered.read().orElse(0);
    int port = earlier != 0 && Ports.isFree(earlier) ? earlier : Ports.free();
    remembered.write(port);
    return port;
  }
}
