package io.spinboard.local.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is in a process's {@code flink-conf.yaml}. */
final class FlinkConfiguration {

  private FlinkConfiguration() {}

  /** What all processes of one cluster share, but not all clusters. */
  static Map<String, String> ofCluster(FlinkFiles files, FlinkPorts ports, FlinkSettings settings) {
    return Map.of(
        "rest.port", "" + ports.rest(),
        "jobmanager.rpc.port", "" + ports.rpc(),
        "state.checkpoints.dir", url(files.checkpoints()),
        "state.savepoints.dir", url(files.savepoints()),
        "taskmanager.numberOfTaskSlots", "" + settings.slots(),
        "taskmanager.memory.task.heap.size", settings.taskHeap() + "m");
  }

  /**
   * The same and what is one process's own.
   *
   * @param resourceId the name under which a task manager registers
   */
  static Map<String, String> ofProcess(
      Map<String, String> cluster, FlinkProcessFiles files, String resourceId, int metricsPort) {
    Map<String, String> all = new TreeMap<>(cluster);
    all.put("taskmanager.resource-id", resourceId);
    all.put("metrics.reporter.prom.port", "" + metricsPort);
    all.put("process.working-dir", files.work().resolve("flink").toString());
    all.put("blob.storage.directory", files.work().resolve("blobs").toString());
    all.put("io.tmp.dirs", files.temporary().toString());
    all.put("web.tmpdir", files.temporary().toString());
    return all;
  }

  // Not Path.toUri: Flink takes an escaped blank by its letters.
  private static String url(Path directory) {
    return "file://" + directory;
  }

  /** The whole text of the file. */
  static String with(Map<String, String> settings) throws IOException {
    try (InputStream common = FlinkConfiguration.class.getResourceAsStream("flink-conf.yaml")) {
      return new String(common.readAllBytes(), StandardCharsets.UTF_8)
          + settings.entrySet().stream()
              .map(setting -> "\n" + setting.getKey() + ": " + setting.getValue())
              .collect(Collectors.joining("", "", "\n"));
    }
  }
}
