package io.spinboard.pipeline.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;

/**
 * Flink inside this process. It gets a configuration of its own, for what Beam has no options for
 * or takes for clusters only, and a directory that goes away with the process.
 */
public final class EmbeddedFlink {
  private static final String LOCAL = "[local]";
  private static final String AUTO = "[auto]";

  private static final String CONFIGURATION = "flink-conf.yaml";

  /** What Flink looks for in a directory, in this order. */
  private static final List<String> CONFIGURATIONS = List.of(CONFIGURATION, "config.yaml");

  /** Beam's own option for it is for clusters only. */
  private static final String SAVEPOINT = "execution.savepoint.path: ";

  /** What Flink gives its network by itself. */
  private static final int LEAST_NETWORK_MEGABYTES = 64;

  /** What all steps of this pipeline ask for together; each task has buffers for each other one. */
  private static final double NETWORK_MEGABYTES_A_PAIR = 2.2;

  private EmbeddedFlink() {}

  /** Whether the options mean it, and not a cluster. */
  static boolean isMeant(PipelineOptions options) {
    String master = options.as(FlinkPipelineOptions.class).getFlinkMaster();
    return master.equals(LOCAL) || (master.equals(AUTO) && !isStartedByFlink());
  }

  /** Flink's own command line prepares another environment for the programs that it starts. */
  private static boolean isStartedByFlink() {
    return !(StreamExecutionEnvironment.getExecutionEnvironment()
        instanceof LocalStreamEnvironment);
  }

  /**
   * Prepares Flink, if it is to run in this process. A user's own configuration is left as it is,
   * but for the savepoint to go on from.
   *
   * @param webPort where its web page is to be; 0 for any free port
   * @throws IOException when there is no room for its files
   */
  public static void prepare(PipelineOptions options, int webPort) throws IOException {
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    if (!RunnerDefaults.isFlink(options) || !isMeant(options)) {
      return;
    }
    flink.setFlinkMaster(LOCAL);
    if (flink.getFlinkConfDir() == null) {
      Path directory = createDirectory();
      Files.write(directory.resolve(CONFIGURATION), configuration(directory, webPort, flink));
      flink.setFlinkConfDir(directory.toString());
    } else if (flink.getSavepointPath() != null) {
      addSavepoint(Path.of(flink.getFlinkConfDir()), flink);
    }
  }

  private static Path createDirectory() throws IOException {
    Path directory = Files.createTempDirectory("spinboard-flink");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileUtils.deleteDirectoryQuietly(directory.toFile())));
    return directory;
  }

  /** In a copy; of a directory without a configuration Flink itself complains. */
  private static void addSavepoint(Path given, FlinkPipelineOptions flink) throws IOException {
    for (String name : CONFIGURATIONS) {
      if (Files.exists(given.resolve(name))) {
        List<String> lines = new ArrayList<>(Files.readAllLines(given.resolve(name)));
        lines.removeIf(line -> line.startsWith(SAVEPOINT.trim()));
        lines.add(SAVEPOINT + flink.getSavepointPath());
        Path directory = createDirectory();
        Files.write(directory.resolve(name), lines);
        flink.setFlinkConfDir(directory.toString());
        return;
      }
    }
  }

  private static List<String> configuration(
      Path directory, int webPort, FlinkPipelineOptions flink) {
    String network = networkMegabytes(flink.getParallelism()) + "m";
    List<String> lines =
        new ArrayList<>(
            List.of(
                "rest.address: localhost",
                "rest.bind-address: localhost",
                "rest.bind-port: " + webPort,
                "io.tmp.dirs: " + directory,
                "web.tmpdir: " + directory,
                "state.checkpoints.dir: " + directory.resolve("checkpoints").toUri(),
                // Messages hold what was read at once, so none waits for others to fill a buffer.
                "execution.buffer-timeout.interval: 0 ms",
                "taskmanager.memory.network.min: " + network,
                "taskmanager.memory.network.max: " + network,
                "restart-strategy.type: exponential-delay"));
    if (flink.getSavepointPath() != null) {
      lines.add(SAVEPOINT + flink.getSavepointPath());
    }
    return lines;
  }

  private static int networkMegabytes(int parallelism) {
    double asked = NETWORK_MEGABYTES_A_PAIR * parallelism * parallelism;
    return Math.max(LEAST_NETWORK_MEGABYTES, (int) Math.ceil(asked));
  }
}
