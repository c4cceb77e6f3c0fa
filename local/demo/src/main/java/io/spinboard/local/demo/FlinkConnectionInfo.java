package io.spinboard.local.demo;

import io.spinboard.local.cluster.LocalFlink;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * How to use the local Flink cluster.
 *
 * @param address of its REST API, {@code host:port}
 * @param webPage where its web page is
 * @param checkpoints where jobs keep their checkpoints
 * @param logs where each process has its log
 */
record FlinkConnectionInfo(String address, URI webPage, Path checkpoints, Path logs) {

  static FlinkConnectionInfo to(LocalFlink flink) {
    return new FlinkConnectionInfo(
        flink.address(), flink.webPage(), flink.checkpoints(), flink.logs());
  }

  List<String> lines() {
    return List.of(
        "Flink       " + webPage,
        "            checkpoints in " + checkpoints,
        "            logs in        " + logs,
        "            With the exports above, this submits the pipeline:",
        "  ./spinboard pipeline --runner=FlinkRunner --flinkMaster="
            + address
            + " --parallelism=2");
  }
}
