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
 * Configures a Flink inside this process. Its configuration file sets what Beam has no options for,
 * or only for clusters. Its directory is deleted at the end of the process.
 */
public final class EmbeddedFlink {
  private static final String LOCAL = "[local]";
  private static final String AUTO = "[auto]";

  private static final String CONFIGURATION = "flink-conf.yaml";

  /** The names under which Flink searches for its configuration, in this order. */
  private static final List<String> CONFIGURATIONS = List.of(CONFIGURATION, "config.yaml");

  /** Beam's own option is for clusters only. */
  private static final String SAVEPOINT = "execution.savepoint.path: ";

  /** Flink's own minimum. */
  private static final int MIN_NETWORK_MEGABYTES = 64;

  /** For all steps of this pipeline; each task needs buffers for each other task. */
  private static final double NETWORK_MEGABYTES_PER_PAIR = 2.2;

  private EmbeddedFlink() {}

  /** Whether the options select it rather than a cluster. */
  static boolean isSelected(PipelineOptions options) {
    String master = options.as(FlinkPipelineOptions.class).getFlinkMaster();
    return master.equals(LOCAL) || (master.equals(AUTO) && !isStartedByFlink());
  }

  /** Flink's own command line sets another environment for the programs that it starts. */
  private static boolean isStartedByFlink() {
    return !(StreamExecutionEnvironment.getExecutionEnvironment()
        instanceof LocalStreamEnvironment);
  }

  /**
   * Writes the configuration, if Flink is to run in this process. A user's own configuration is
   * used as it is, except that the savepoint is added to a copy.
   *
   * @param webPort the port of Flink's web page; 0 for any free port
   * @throws IOException if the configuration cannot be written
   */
  public static void prepare(PipelineOptions options, int webPort) throws IOException {
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    if (!RunnerDefaults.isFlink(options) || !isSelected(options)) {
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

  /** Adds it to a copy. Flink itself reports a directory without a configuration. */
  private static void addSavepoint(Path userDirectory, FlinkPipelineOptions flink)
      throws IOException {
    for (String name : CONFIGURATIONS) {
      if (Files.exists(userDirectory.resolve(name))) {
        List<String> lines = new ArrayList<>(Files.readAllLines(userDirectory.resolve(name)));
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
                // A message holds a whole batch, so it does not wait for others to fill a buffer.
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
    double required = NETWORK_MEGABYTES_PER_PAIR * parallelism * parallelism;
    return Math.max(MIN_NETWORK_MEGABYTES, (int) Math.ceil(required));
  }
}
