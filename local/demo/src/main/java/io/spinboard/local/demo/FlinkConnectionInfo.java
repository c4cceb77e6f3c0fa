package io.spinboard.local.demo;

import io.spinboard.local.cluster.LocalFlink;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * How to connect to the local Flink cluster.
 *
 * @param address the address of the REST API, {@code host:port}
 * @param webPage the address of the web UI
 * @param checkpoints the default directory for checkpoints
 * @param logs the directory with the log of each process
 */
record FlinkConnectionInfo(String address, URI webPage, Path checkpoints, Path logs) {

  static FlinkConnectionInfo of(LocalFlink flink) {
    return new FlinkConnectionInfo(
        flink.address(), flink.webPage(), flink.checkpoints(), flink.logs());
  }

  List<String> lines() {
    return List.of(
        "Flink       " + webPage,
        "            checkpoints in " + checkpoints,
        "            logs in        " + logs,
        "            After the exports above, this command submits the pipeline:",
        "  ./spinboard pipeline --runner=FlinkRunner --flinkMaster="
            + address
            + " --parallelism=2");
  }
}
