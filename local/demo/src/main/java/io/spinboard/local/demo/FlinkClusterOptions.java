package io.spinboard.local.demo;

import io.spinboard.local.cluster.FlinkSettings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of the local Flink cluster. */
final class FlinkClusterOptions {
  private static final int MAX_TASK_MANAGERS = 64;

  @Option(
      names = "--flink",
      description = "Also start a Flink cluster: a job manager and task managers, each a process.")
  private boolean flink;

  @Option(
      names = "--flink-port",
      paramLabel = "PORT",
      description =
          "Port of Flink's REST API and web UI. Default: the port used before with the same --data,"
              + " or a free one.")
  private int port;

  @Option(
      names = "--task-managers",
      paramLabel = "N",
      description = "Number of task managers, with two slots each. Default: ${DEFAULT-VALUE}.")
  private int taskManagers = 2;

  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (port < 0 || port > 65_535) {
      mistakes.add("--flink-port: must be a port, such as 8081, not " + port);
    }
    if (taskManagers < 1 || taskManagers > MAX_TASK_MANAGERS) {
      mistakes.add(
          "--task-managers: must be 1 to %d, not %d".formatted(MAX_TASK_MANAGERS, taskManagers));
    }
    return mistakes;
  }

  boolean isEnabled() {
    return flink;
  }

  /** Returns the settings. Call only if {@link #mistakes} is empty. */
  FlinkSettings settings() {
    return FlinkSettings.standard().withRestPort(port).withTaskManagers(taskManagers, 2);
  }
}
