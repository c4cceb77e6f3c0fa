package io.spinboard.pipeline.runner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/** A Flink cluster to which the pipeline is submitted. */
public final class FlinkCluster {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final String ADDRESS = "(?:https?://)?([^/:]+):(\\d{1,5})";

  private FlinkCluster() {}

  /**
   * Connects to the cluster, if the options name one. Flink's own client would retry for a minute
   * and print each attempt.
   *
   * @throws IOException if the cluster cannot be reached
   */
  public static void requireReachable(PipelineOptions options) throws IOException {
    String master = options.as(FlinkPipelineOptions.class).getFlinkMaster();
    if (!RunnerDefaults.isFlink(options) || !master.matches(ADDRESS)) {
      return;
    }
    String host = master.replaceFirst(ADDRESS, "$1");
    int port = Integer.parseInt(master.replaceFirst(ADDRESS, "$2"));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          "Cannot connect to Flink at %s: %s. --flinkMaster must be the address of its REST API, for example localhost:8081."
              .formatted(master, e.getMessage()),
          e);
    }
  }
}
