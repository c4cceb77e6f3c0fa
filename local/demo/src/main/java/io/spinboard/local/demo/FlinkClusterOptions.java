package io.spinboard.local.demo;

import io.spinboard.local.cluster.FlinkSettings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that ask for a Flink cluster. */
final class FlinkClusterOptions {
  private static final int MOST_TASK_MANAGERS = 64;

  @Option(names = "--flink", description = "Run a Flink cluster, too: several processes.")
  private boolean flink;

  @Option(
      names = "--flink-port",
      paramLabel = "PORT",
      description =
          "Port for Flink's REST API and web page. Default: that of the last time in --data, or a"
              + " free one.")
  private int port;

  @Option(
      names = "--task-managers",
      paramLabel = "N",
      description = "How many task managers, of two slots each. Default: ${DEFAULT-VALUE}.")
  private int taskManagers = 2;

  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (port < 0 || port > 65_535) {
      mistakes.add("--flink-port: must be a port, such as 8081, not " + port);
    }
    if (taskManagers < 1 || taskManagers > MOST_TASK_MANAGERS) {
      mistakes.add(
          "--task-managers: must be 1 to %d, not %d".formatted(MOST_TASK_MANAGERS, taskManagers));
    }
    return mistakes;
  }

  boolean isWanted() {
    return flink;
  }

  /** What the options say, free of {@link #mistakes}. */
  FlinkSettings settings() {
    return FlinkSettings.standard().withRestPort(port).withTaskManagers(taskManagers, 2);
  }
}
