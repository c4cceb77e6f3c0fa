package io.spinboard.local.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The content of {@code flink-conf.yaml} of a process. */
final class FlinkConfiguration {

  private FlinkConfiguration() {}

  /** Returns the settings that are equal for all processes of a cluster. */
  static Map<String, String> ofCluster(FlinkFiles files, FlinkPorts ports, FlinkSettings settings) {
    return Map.of(
        "rest.port", "" + ports.rest(),
        "jobmanager.rpc.port", "" + ports.rpc(),
        "state.checkpoints.dir", fileUrl(files.checkpoints()),
        "state.savepoints.dir", fileUrl(files.savepoints()),
        "taskmanager.numberOfTaskSlots", "" + settings.slots(),
        "taskmanager.memory.task.heap.size", settings.taskHeap() + "m");
  }

  /**
   * Returns the settings of the cluster and those of one process.
   *
   * @param resourceId the id under which a task manager registers
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

  // Not Path.toUri, because Flink does not decode escaped blanks.
  private static String fileUrl(Path directory) {
    return "file://" + directory;
  }

  /** Returns the content of the file: the common settings and the given ones. */
  static String with(Map<String, String> settings) throws IOException {
    try (InputStream common = FlinkConfiguration.class.getResourceAsStream("flink-conf.yaml")) {
      return new String(common.readAllBytes(), StandardCharsets.UTF_8)
          + settings.entrySet().stream()
              .map(setting -> "\n" + setting.getKey() + ": " + setting.getValue())
              .collect(Collectors.joining("", "", "\n"));
    }
  }
}
