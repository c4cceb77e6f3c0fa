package io.spinboard.local.cluster;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Main class of a process that starts a cluster and then waits to be killed. */
final class FlinkParentProcess {

  private FlinkParentProcess() {}

  /** Prints the process ids of the cluster, one per line. */
  public static void main(String[] args) throws Exception {
    FlinkSettings settings = FlinkSettings.standard().withTaskManagers(1, 1);
    LocalFlink flink = LocalFlink.start(Path.of(args[0]), settings);
    flink.processes().forEach(process -> System.out.println(process.pid()));
    new CountDownLatch(1).await();
  }
}
